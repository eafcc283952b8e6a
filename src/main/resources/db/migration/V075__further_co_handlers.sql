-- 签收并请求增加会办: the lead department asks for further co-handling departments, the supervision office grants some or none.

insert into deadline_parameter (code, rule, amount, basis) values
('cohandle.decide', 'WORKING_DAYS', 3, '本系统默认，待本区确认：主办单位请求增加会办的，督查室批复。'),
('conflict.within', 'WORKING_DAYS', 5, '本系统默认，待本区确认：主办、会办意见不一致的，先由主办单位领导协调，不成的报督查室协调，仍不成的提请区领导决定。');

-- what must be settled before the lead department's draft may be sent for clearing; kept on the part, so that the draft's gates need
-- not ask elsewhere: of the lead's part a request not decided, of a co-handling part an opinion that is disputed
alter table assignment add column pending text check (pending in ('CO_HANDLERS', 'CONFLICT'));

create table co_handlers_request (
    tenant_id         text        not null references tenant (code),
    id                text        primary key,
    proposal_id       text        not null references proposal (id),
    -- the lead department's
    assignment_id     text        not null references assignment (id),
    organ             text        not null,
    matter            text        not null,
    reason            text        not null,
    state             text        not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'LAPSED')),
    requested_by      text        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    remark            text,
    decided_by_name   text,
    closed_at         timestamptz,
    check ((state = 'REQUESTED') = (closed_at is null)),
    check (state <> 'REFUSED' or remark is not null)
);
create index co_handlers_request_by_proposal on co_handlers_request (tenant_id, proposal_id, requested_at);
create unique index co_handlers_request_open on co_handlers_request (tenant_id, assignment_id) where state = 'REQUESTED';

create table co_handlers_named (
    tenant_id     text not null,
    request_id    text not null references co_handlers_request (id),
    ord           int  not null,
    organ         text not null,
    -- the assignment it was given; null when it was not granted
    assignment_id text references assignment (id),
    primary key (request_id, organ)
);

-- 办理意见不一致: both views, the meeting of the supervision office or the district leader's decision; binding for both departments.
create table handling_conflict (
    tenant_id        text        not null references tenant (code),
    id               text        primary key,
    proposal_id      text        not null references proposal (id),
    lead_assignment  text        not null references assignment (id),
    lead_organ       text        not null,
    -- the co-handling department's
    assignment_id    text        not null references assignment (id),
    organ            text        not null,
    matter           text        not null,
    lead_view        text        not null,
    other_view       text        not null,
    -- what the lead department's leader has tried before
    attempt          text        not null,
    state            text        not null check (state in ('RAISED', 'AT_LEADER', 'COORDINATED', 'DECIDED', 'LAPSED')),
    raised_by_name   text        not null,
    raised_at        timestamptz not null,
    -- the meeting, whatever came of it
    met_on           date,
    participants     text,
    record           text,
    coordinated_by_name text,
    coordinated_at   timestamptz,
    -- what holds: agreed upon, or decided by the district leader
    result           text,
    decided_by_name  text,
    closed_at        timestamptz,
    check ((state in ('RAISED', 'AT_LEADER')) = (closed_at is null)),
    check (state not in ('COORDINATED', 'DECIDED') or result is not null)
);
create index handling_conflict_by_proposal on handling_conflict (tenant_id, proposal_id, raised_at);
create unique index handling_conflict_open on handling_conflict (tenant_id, assignment_id) where state in ('RAISED', 'AT_LEADER');
