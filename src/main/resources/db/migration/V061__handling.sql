-- While a proposal is being handled: progress, contacts with the proposers, extension of the reply's deadline.

insert into deadline_parameter (code, rule, amount, basis) values
('progress.first_after', 'CALENDAR_DAYS', 10, '本系统默认，待本区确认：距当月报送日不足 10 日才开始办理的，自下月起报送。');

-- 进展: what was done, what comes next. The colour is the department's own forecast, never the category of its reply.
create table progress_report (
    tenant_id        text        not null,
    id               text primary key,
    proposal_id      text        not null references proposal (id),
    assignment_id    text        not null references assignment (id),
    organ            text        not null,
    -- first day of the month it is for
    month            date        not null,
    done             text        not null,
    next_step        text        not null,
    colour           text check (colour in ('GREEN', 'BLUE', 'YELLOW', 'RED')),
    reported_by      text        not null,
    reported_by_name text        not null,
    reported_at      timestamptz not null
);
create index progress_report_by_proposal on progress_report (tenant_id, proposal_id, reported_at);

-- 办前、办中、办后; what the proposer says to a record: agreed or contested, once, with words
alter table consultation add column stage text not null default 'DURING' check (stage in ('BEFORE', 'DURING', 'AFTER'));
create table consultation_answer (
    tenant_id       text        not null,
    consultation_id text        not null references consultation (id),
    person          text        not null,
    person_name     text        not null,
    agreed          boolean     not null,
    remark          text,
    answered_at     timestamptz not null,
    primary key (tenant_id, consultation_id, person),
    check (agreed or remark is not null)
);

-- 延期: one request of a lead department, decided by the supervision office and by the secretariat of the kind
create table extension_request (
    tenant_id         text        not null,
    id                text primary key,
    proposal_id       text        not null references proposal (id),
    assignment_id     text        not null references assignment (id),
    organ             text        not null,
    due_before        date        not null,
    due_wished        date        not null,
    reason            text        not null,
    plan              text        not null,
    -- the leader of the department who agreed to ask
    leader            text        not null,
    leader_name       text        not null,
    state             text        not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'LAPSED')),
    requested_by      text        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    closed_at         timestamptz,
    check ((state = 'REQUESTED') = (closed_at is null))
);
create index extension_request_by_proposal on extension_request (tenant_id, proposal_id, requested_at);
create unique index extension_request_open on extension_request (tenant_id, assignment_id) where state = 'REQUESTED';
create table extension_decision (
    tenant_id   text        not null,
    request_id  text        not null references extension_request (id),
    role        text        not null,
    agreed      boolean     not null,
    remark      text,
    person      text        not null,
    person_name text        not null,
    decided_at  timestamptz not null,
    primary key (tenant_id, request_id, role)
);
