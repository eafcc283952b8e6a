-- From assignment to the proposers' verdict. Every table begins with its tenant.

-- One row per docketed proposal: where its handling stands, so that lists need not look through assignments.
create table handling (
    tenant_id text not null references tenant (code),
    proposal_id text primary key references proposal (id),
    round int not null default 0,
    lead_assignment text,
    lead_organ text,
    category text check (category in ('RESOLVED', 'PLANNED', 'DEFERRED', 'NOTED')),
    replied_at timestamptz,
    concluded_at timestamptz,
    still_dissatisfied boolean not null default false
);
create index handling_by_organ on handling (tenant_id, lead_organ);

create table assignment (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    round int not null,
    organ text not null,
    role text not null check (role in ('LEAD', 'CO_HANDLING')),
    ord int not null,
    state text not null check (state in ('ASSIGNED', 'HANDLING', 'CLEARING', 'ISSUED', 'SIGNING', 'SUBMITTED', 'RELEASED', 'TAKEN_BACK')),
    requirement text,
    assigned_at timestamptz not null,
    assigned_by text not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    handler text,
    handler_name text,
    closed_at timestamptz
);
create index assignment_by_proposal on assignment (tenant_id, proposal_id, round);
create index assignment_by_organ on assignment (tenant_id, organ, proposal_id);
-- a department has one living part in a round
create unique index assignment_once on assignment (tenant_id, proposal_id, round, organ) where state <> 'TAKEN_BACK';
create unique index assignment_one_lead on assignment (tenant_id, proposal_id, round) where role = 'LEAD' and state <> 'TAKEN_BACK';

create table consultation (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    assignment_id text not null references assignment (id),
    organ text not null,
    way text not null check (way in ('MEETING', 'VISIT', 'ON_SITE', 'PHONE', 'LETTER')),
    face_to_face boolean not null,
    held_at timestamptz not null,
    place text,
    participants text not null,
    said text not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null
);
create index consultation_by_proposal on consultation (tenant_id, proposal_id, held_at);

create table opinion (
    tenant_id text not null,
    assignment_id text primary key references assignment (id),
    text text not null,
    drafted_by text not null,
    drafted_by_name text not null,
    signed_by_name text,
    submitted_at timestamptz,
    sent_back_reason text
);

create table reply (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    assignment_id text not null references assignment (id),
    round int not null,
    version int not null,
    step text check (step in ('OFFICE', 'DEPUTY_LEADER', 'SUPERVISION', 'LEADER')),
    category text check (category in ('RESOLVED', 'PLANNED', 'DEFERRED', 'NOTED')),
    disclosure text check (disclosure in ('FULL', 'SUMMARY', 'NONE')),
    disclosure_ground text,
    opening text,
    closing text,
    drafted_by text not null,
    drafted_by_name text not null,
    saved_at timestamptz not null,
    letter_number text,
    issued_at timestamptz,
    issued_by text,
    issued_by_name text
);
create unique index reply_of_assignment on reply (assignment_id);
create index reply_by_proposal on reply (tenant_id, proposal_id, round);

create table reply_answer (
    tenant_id text not null,
    reply_id text not null references reply (id),
    no int not null,
    outcome text check (outcome in ('ADOPTED', 'PLANNED', 'DEFERRED', 'NOTED')),
    text text,
    planned_on date,
    primary key (reply_id, no)
);

create table clearing (
    tenant_id text not null,
    id bigint generated always as identity primary key,
    reply_id text not null references reply (id),
    reply_version int not null,
    step text not null,
    passed boolean not null,
    remark text,
    person text not null,
    person_name text not null,
    organ_name text not null,
    decided_at timestamptz not null
);
create index clearing_by_reply on clearing (tenant_id, reply_id, id);

create table letter_number (
    tenant_id text not null,
    organ text not null,
    year int not null,
    last int not null,
    primary key (tenant_id, organ, year)
);

create table reply_delivery (
    tenant_id text not null,
    reply_id text not null references reply (id),
    person text not null,
    delivered_at timestamptz not null,
    primary key (reply_id, person)
);

create table feedback_round (
    tenant_id text not null,
    proposal_id text not null references proposal (id),
    round int not null,
    persons text[] not null,
    requested_at timestamptz not null,
    closed_at timestamptz,
    expired boolean not null default false,
    primary key (tenant_id, proposal_id, round)
);

-- First and later verdicts each keep their own row; nothing overwrites a verdict.
create table feedback (
    tenant_id text not null,
    proposal_id text not null references proposal (id),
    round int not null,
    person text not null,
    attitude text not null check (attitude in ('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')),
    result text not null check (result in ('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')),
    contact_way text,
    contact_times int,
    agrees_with_category boolean,
    consents_to_disclosure boolean,
    comment text,
    given_at timestamptz not null,
    door text not null,
    primary key (tenant_id, proposal_id, round, person)
);
