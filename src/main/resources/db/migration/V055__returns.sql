-- 退办: a department's return of an assignment, and every step of its review and ruling; nothing is ever overwritten in the steps.
create table assignment_return (
    tenant_id       text        not null references tenant (code),
    id              text        primary key,
    proposal_id     text        not null references proposal (id),
    assignment_id   text        not null references assignment (id),
    organ           text        not null,
    reason          text        not null,
    -- to which department it belongs in the returning one's eyes
    suggested_organ text        not null,
    state           text        not null check (state in ('PROPOSED', 'REFUSED', 'REVIEW', 'RULING', 'VIEW_ASKED', 'AT_LEADER',
        'STAYED', 'MOVED', 'LAPSED')),
    -- came before the ruling at once: an objection, the proposal's second return, or two departments naming each other
    direct          boolean     not null default false,
    -- decided by a ruling, the last instance's being final
    ruled           boolean     not null default false,
    final_ruling    boolean     not null default false,
    new_organ       text,
    new_assignment  text,
    proposed_at     timestamptz not null
);
create index assignment_return_by_proposal on assignment_return (tenant_id, proposal_id, proposed_at);
create unique index assignment_return_open on assignment_return (tenant_id, assignment_id)
    where state in ('PROPOSED', 'REVIEW', 'RULING', 'VIEW_ASKED', 'AT_LEADER');
create index assignment_return_waiting on assignment_return (tenant_id, state, proposed_at)
    where state in ('REVIEW', 'RULING', 'VIEW_ASKED', 'AT_LEADER');

create table return_step (
    tenant_id   text        not null,
    return_id   text        not null references assignment_return (id),
    no          int         not null,
    step        text        not null check (step in ('PROPOSED', 'REFUSED', 'RETURNED', 'REFERRED', 'REJECTED', 'UPHELD',
        'VIEW_ASKED', 'VIEW_GIVEN', 'PUT_TO_LEADER', 'RULED', 'RULED_FINALLY', 'LAPSED')),
    -- the department named in this step
    organ       text,
    text        text,
    person      text        not null,
    person_name text        not null,
    organ_name  text,
    at          timestamptz not null,
    primary key (return_id, no)
);
