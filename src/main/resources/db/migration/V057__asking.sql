-- 预分办征求意见: the sheet as drafted, and what each department said to it.
create table asking_round (
    tenant_id   text        not null references tenant (code),
    id          text        primary key,
    proposal_id text        not null references proposal (id),
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
create index asking_round_by_proposal on asking_round (tenant_id, proposal_id, opened_at);

create table asking_answer (
    tenant_id       text        not null,
    round_id        text        not null references asking_round (id),
    ord             int         not null,
    organ           text        not null,
    -- SILENT: did not answer in time, which counts as agreement
    state           text        not null check (state in ('OPEN', 'AGREED', 'OBJECTED', 'SILENT')),
    reason          text,
    suggested_organ text,
    answered_by     text,
    answered_at     timestamptz,
    primary key (round_id, organ)
);
create index asking_answer_by_organ on asking_answer (tenant_id, organ, round_id);
