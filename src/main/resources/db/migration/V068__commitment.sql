-- 承诺台账: every dated promise of a reply, until it is kept, confirmed and answered a second time.
create table commitment (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    reply_id text not null,
    organ text not null,
    no int,
    matter text not null,
    responsible text,
    first_due date not null,
    due date not null,
    moves int not null default 0,
    state text not null check (state in ('RUNNING', 'MISSED', 'BREACHED', 'REPORTED', 'KEPT', 'ANSWERED')),
    -- what the clock does next: remind, note that it was missed, escalate
    moment text check (moment in ('REMIND', 'MISS', 'BREACH')),
    made_at timestamptz not null,
    report text,
    -- a sub-district that saw it done may confirm it
    witness text,
    reported_by_name text,
    reported_at timestamptz,
    kept_by_name text,
    kept_at timestamptz,
    letter_number text,
    letter text,
    answered_by_name text,
    answered_at timestamptz
);
create index commitment_by_proposal on commitment (tenant_id, proposal_id);
create index commitment_open on commitment (tenant_id, due, id) where state <> 'ANSWERED';
create index commitment_by_organ on commitment (tenant_id, organ, due, id);

create table commitment_milestone (
    tenant_id text not null,
    commitment_id text not null references commitment (id),
    ord int not null,
    day date not null,
    text text not null,
    primary key (tenant_id, commitment_id, ord)
);

create table commitment_move (
    tenant_id text not null,
    id bigint generated always as identity primary key,
    commitment_id text not null references commitment (id),
    due_before date not null,
    due_after date not null,
    reason text not null,
    moved_by_name text not null,
    moved_at timestamptz not null
);
create index commitment_move_of on commitment_move (tenant_id, commitment_id, id);

insert into deadline_parameter (code, rule, amount, value, basis) values
('commit.explain', 'WORKING_DAYS', 5, null, '本系统默认，待本区确认：承诺到期未兑现，5 个工作日内说明原因并改期，否则升级。'),
('commit.max_moves', null, 2, null, '本系统默认，待本区确认：一项承诺至多改期两次。');
