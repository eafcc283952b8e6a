-- 升级阶梯: one open ladder per obligation; it ends when the obligation is met, and inside it levels only rise.
create table ladder (
    tenant_id text not null,
    id text primary key,
    subject_type text not null,
    subject_id text not null,
    -- the assignment or the whistle's part whose obligation it is
    scope_id text,
    -- the deadline's kind, or a trigger's own
    kind text not null,
    -- who owes it
    organ text not null,
    proposal_id text references proposal (id),
    title text not null,
    -- clocks run in minutes, day and night
    emergency boolean not null,
    opening_trigger text not null,
    -- the day by which it was owed
    due date not null,
    -- 0 until the first level is reached in the same transaction
    level int not null default 0 check (level between 0 and 5),
    state text not null check (state in ('OPEN', 'MET', 'ENDED')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    version int not null default 0,
    check ((state = 'OPEN') = (closed_at is null))
);
create unique index ladder_of_obligation on ladder (tenant_id, subject_type, subject_id, coalesce(scope_id, ''), kind)
    where state = 'OPEN';
create index ladder_open on ladder (tenant_id, level desc, opened_at, id) where state = 'OPEN';
create index ladder_by_proposal on ladder (tenant_id, proposal_id, opened_at) where proposal_id is not null;
create index ladder_by_subject on ladder (tenant_id, subject_id, opened_at);
create index ladder_by_organ on ladder (tenant_id, organ, opened_at);
create index ladder_closed on ladder (tenant_id, closed_at desc, id) where state <> 'OPEN';

create table ladder_step (
    tenant_id text not null,
    ladder_id text not null references ladder (id),
    no int not null,
    level int not null check (level between 1 and 5),
    trigger text not null,
    reached_at timestamptz not null,
    state text not null check (state in ('WAITING_SIGNATURE', 'SENT', 'ANSWERED', 'EXPIRED', 'DONE')),
    -- what was waited for in vain: the signature, the answer, the obligation
    expired_for text check (expired_for in ('SIGNATURE', 'ANSWER', 'OBLIGATION')),
    paper_number text,
    text text,
    signed_by text,
    signed_by_name text,
    signed_at timestamptz,
    -- until when the answer is expected
    answer_due date,
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    -- at L3: the supervision office's choice
    choice text check (choice in ('MEETING', 'WHISTLE')),
    subdistrict text,
    closed_at timestamptz,
    primary key (tenant_id, ladder_id, no)
);

-- 黄牌、红牌: of a department's conduct, never a list of names to be published.
create table conduct_card (
    tenant_id text not null,
    id text primary key,
    ladder_id text not null references ladder (id),
    step_no int not null,
    organ text not null,
    colour text not null check (colour in ('YELLOW', 'RED')),
    issued_at timestamptz not null,
    appeal_until date not null,
    state text not null check (state in ('VALID', 'APPEALED', 'UPHELD_VOID', 'CONFIRMED')),
    appeal text,
    appealed_by_name text,
    appealed_at timestamptz,
    answer_until date,
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    unique (tenant_id, ladder_id, step_no, colour)
);
create index conduct_card_by_organ on conduct_card (tenant_id, organ, issued_at);
create index conduct_card_appealed on conduct_card (tenant_id, answer_until, id) where state = 'APPEALED';

create table coordination_meeting (
    tenant_id text not null,
    id text primary key,
    ladder_id text not null references ladder (id),
    step_no int not null,
    called_by_name text not null,
    called_at timestamptz not null,
    meets_at timestamptz not null,
    place text not null,
    chair text not null,
    organs text[] not null,
    minutes text,
    lead_organ text,
    agreed_due date,
    recorded_by_name text,
    recorded_at timestamptz,
    unique (tenant_id, ladder_id, step_no)
);
