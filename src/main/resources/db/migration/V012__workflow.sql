-- What people are asked to do. Kept by the engine's own listeners in its transaction; lists never ask the engine's tables.
create table work_item (
    task_id             text primary key,
    tenant_id           text        not null,
    subject_id          text        not null,
    -- the assignment (department tasks), the person asked (feedback) or null
    scope_id            text,
    process_instance_id text        not null,
    process_key         text        not null,
    element_id          text        not null,
    -- ROLE or ROLE@organ, sorted
    groups              text[]      not null,
    assignee            text,
    created_at          timestamptz not null,
    state               text        not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    closed_at           timestamptz
);
create index work_item_subject on work_item (tenant_id, subject_id, element_id);
create index work_item_assignee on work_item (tenant_id, assignee, created_at) where state = 'OPEN';

-- One row per open item and group, gone with the item: the list of a post is one index scan in its order.
create table work_item_group (
    tenant_id  text        not null,
    group_code text        not null,
    created_at timestamptz not null,
    task_id    text        not null references work_item (task_id) on delete cascade,
    primary key (tenant_id, group_code, created_at, task_id)
);
create index work_item_group_task on work_item_group (task_id);

-- Which flows and boundary events a process instance has taken, and how often.
create table trail (
    tenant_id           text        not null,
    subject_id          text        not null,
    process_instance_id text        not null,
    process_key         text        not null,
    element_id          text        not null,
    times               int         not null,
    first_at            timestamptz not null,
    primary key (process_instance_id, element_id)
);
create index trail_subject on trail (tenant_id, subject_id);

-- A deadline is a row; the BPMN timer reads its next alarm.
create table deadline (
    id           bigint generated always as identity primary key,
    tenant_id    text        not null,
    subject_id   text        not null,
    scope_id     text,
    kind         text        not null,
    parameter    text        not null,
    rule         text        not null,
    amount       int         not null,
    start_text   text        not null,
    due          date        not null,
    overdue_from timestamptz not null,
    warn_from    timestamptz not null,
    red_from     timestamptz not null,
    -- 9999-12-31 while provisional; null when the last alarm has been recorded or the row is closed
    next_alarm   timestamptz,
    -- the last alarm recorded; null until the first, so that closing asks the engine for a waiting token only after one
    alarmed      text check (alarmed in ('DUE_SOON', 'OVERDUE')),
    provisional  boolean     not null,
    basis        text        not null,
    status       text        not null check (status in ('OPEN', 'MET', 'CANCELLED')),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    check ((status = 'OPEN') = (closed_at is null))
);
create unique index deadline_open on deadline (tenant_id, subject_id, kind, coalesce(scope_id, '')) where status = 'OPEN';
create index deadline_subject on deadline (tenant_id, subject_id, opened_at);
create index deadline_due on deadline (tenant_id, red_from) where status = 'OPEN';

-- Every move of a deadline, with what it was before.
create table deadline_move (
    id           bigint generated always as identity primary key,
    tenant_id    text        not null,
    deadline_id  bigint      not null references deadline (id),
    moved_at     timestamptz not null,
    moved_by     text        not null,
    reason       text        not null,
    due_before   date        not null,
    due_after    date        not null,
    basis_before text        not null
);
create index deadline_move_deadline on deadline_move (tenant_id, deadline_id, moved_at);
