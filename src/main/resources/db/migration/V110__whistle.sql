-- 哨单: what a sub-district calls departments for, from the draft to the rating of both sides.
create table whistle (
    tenant_id text not null,
    id text primary key,
    -- given when it is blown
    number text,
    kind text not null check (kind in ('EMERGENCY', 'JOINT_ENFORCEMENT', 'KEY_WORK', 'HARD_CASE')),
    subdistrict text not null,
    state text not null check (state in ('SUGGESTED', 'DRAFT', 'RELEASING', 'TRIAGE', 'NOT_ESTABLISHED', 'DISPATCHED', 'RATING',
        'CLOSED')),
    source text not null check (source in ('STAFF', 'GRID', 'PROPOSAL', 'TRIGGER', 'STREET_CHIEF', 'HOTLINE')),
    source_reference text,
    title text not null,
    description text not null,
    place text not null,
    lng double precision,
    lat double precision,
    grid_cell text,
    road_id text,
    danger text,
    -- own powers exhausted: ticked codes, and the same in words
    grounds text[] not null default '{}',
    grounds_words text,
    -- organ:duty, as the list of duties writes it
    duty_codes text[] not null default '{}',
    -- what the admission table found missing when it was last released
    missing text[] not null default '{}',
    drafted_by text,
    drafted_by_name text,
    drafted_at timestamptz not null,
    released_by text,
    released_by_name text,
    released_at timestamptz,
    -- a hard case needs a second signature
    cosigned_by text,
    cosigned_by_name text,
    blown_at timestamptz,
    triaged_by_name text,
    triaged_at timestamptz,
    refusal text,
    ordinary_channel text,
    refused_by_name text,
    -- the hard case's own date; an emergency's own hours
    resolve_due date,
    resolve_hours int,
    rating_from timestamptz,
    closed_at timestamptz,
    version int not null default 1,
    sample boolean not null default false
);
create unique index whistle_number on whistle (tenant_id, number) where number is not null;
create index whistle_by_subdistrict on whistle (tenant_id, subdistrict, drafted_at desc, id);
create index whistle_open on whistle (tenant_id, drafted_at desc, id) where state not in ('CLOSED', 'NOT_ESTABLISHED');
create unique index whistle_by_source on whistle (tenant_id, source, source_reference) where source_reference is not null;

create table whistle_series (
    tenant_id text not null,
    year int not null,
    last int not null,
    primary key (tenant_id, year)
);

-- One department's share.
create table whistle_part (
    tenant_id text not null,
    id text primary key,
    whistle_id text not null references whistle (id),
    organ text not null,
    lead boolean not null,
    ord int not null,
    state text not null check (state in ('DISPATCHED', 'DISPUTED', 'SIGNED', 'CONTACTED', 'REPORTED_IN', 'HANDLING', 'RESOLVED',
        'SENT_BACK', 'VERIFIED', 'REPLACED', 'RELEASED')),
    dispatched_at timestamptz not null,
    signed_by_name text,
    signed_at timestamptz,
    contact text,
    contacted_by_name text,
    contacted_at timestamptz,
    report_place text,
    report_lng double precision,
    report_lat double precision,
    reported_in_by_name text,
    reported_in_at timestamptz,
    resolution text,
    resolved_by_name text,
    resolved_at timestamptz,
    sent_back_count int not null default 0,
    sent_back_reason text,
    verified_by_name text,
    verified_at timestamptz,
    ended_at timestamptz,
    -- the share that took its place
    replaced_by text,
    sign_late boolean not null default false,
    contact_late boolean not null default false,
    report_late boolean not null default false,
    resolve_late boolean not null default false,
    version int not null default 1
);
create unique index whistle_part_ord on whistle_part (tenant_id, whistle_id, ord);
create unique index whistle_part_organ on whistle_part (tenant_id, whistle_id, organ) where state not in ('REPLACED', 'RELEASED');
create index whistle_part_by_organ on whistle_part (tenant_id, organ, dispatched_at desc, id);

-- 处置措施
create table whistle_measure (
    tenant_id text not null,
    id bigint generated always as identity primary key,
    part_id text not null references whistle_part (id),
    text text not null,
    noted_by_name text not null,
    noted_at timestamptz not null
);
create index whistle_measure_of on whistle_measure (tenant_id, part_id, id);

create table whistle_proposal (
    tenant_id text not null,
    whistle_id text not null references whistle (id),
    proposal_id text not null references proposal (id),
    primary key (tenant_id, whistle_id, proposal_id)
);
create index whistle_of_proposal on whistle_proposal (tenant_id, proposal_id);

-- 双向评价: of a department by the sub-district, of the whistle by a department.
create table whistle_rating (
    tenant_id text not null,
    whistle_id text not null references whistle (id),
    part_id text not null references whistle_part (id),
    of text not null check (of in ('DEPARTMENT', 'WHISTLE')),
    mark text not null check (mark in ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'PROPER', 'BASICALLY_PROPER', 'IMPROPER')),
    remark text,
    rated_by text not null,
    rated_by_name text not null,
    rated_at timestamptz not null,
    primary key (tenant_id, part_id, of)
);
create index whistle_rating_of on whistle_rating (tenant_id, whistle_id);

-- 退哨争议
create table whistle_dispute (
    tenant_id text not null,
    id text primary key,
    whistle_id text not null references whistle (id),
    part_id text not null references whistle_part (id),
    organ text not null,
    reason text not null,
    suggested_organ text,
    raised_by_name text not null,
    raised_at timestamptz not null,
    -- who rules next, or ruled last
    level text not null check (level in ('CENTRE', 'ESTABLISHMENT', 'LEADER')),
    state text not null check (state in ('RULING', 'ANSWERING', 'UPHELD', 'DENIED', 'WITHDRAWN')),
    closed_at timestamptz
);
create unique index whistle_dispute_open on whistle_dispute (tenant_id, part_id) where closed_at is null;
create index whistle_dispute_of on whistle_dispute (tenant_id, whistle_id, raised_at);

create table whistle_ruling (
    tenant_id text not null,
    dispute_id text not null references whistle_dispute (id),
    no int not null,
    level text not null check (level in ('CENTRE', 'ESTABLISHMENT', 'LEADER')),
    upheld boolean not null,
    replacement text,
    words text not null,
    ruled_by_name text not null,
    ruled_at timestamptz not null,
    -- why the losing side did not accept it
    objection text,
    objected_by_name text,
    objected_at timestamptz,
    primary key (tenant_id, dispute_id, no)
);

insert into deadline_parameter (code, kind, rule, amount, basis) values
('whistle.dispute.window', null, 'WORKING_DAYS', 1, '本系统默认，待本区确认：综合执法、推进、攻坚哨在派哨后 1 个工作日内、签收前可提出异议；应急哨先到场后异议。'),
('whistle.dispute', null, 'WORKING_DAYS', 1, '本系统默认，待本区确认：指挥中心 1 个工作日内裁定。'),
('whistle.dispute.establishment', null, 'WORKING_DAYS', 2, '本系统默认，待本区确认：编办依“三定”规定 2 个工作日内裁定。'),
('whistle.dispute.leader', null, 'WORKING_DAYS', 2, '本系统默认，待本区确认：常务副区长 2 个工作日内终裁。'),
('whistle.dispute.answer', null, 'WORKING_DAYS', 1, '本系统默认，待本区确认：对裁定不服的，1 个工作日内提出，逾期视为接受。'),
('whistle.rework', null, 'WORKING_DAYS', 3, '本系统默认，待本区确认：核验退回后 3 个工作日内重新处置。'),
('whistle.rework', 'EMERGENCY', 'HOURS', 4, '本系统默认，待本区确认：应急哨核验退回后 4 小时内重新处置。'),
('whistle.verify', null, 'WORKING_DAYS', 2, '本系统默认，待本区确认：部门报办结后，街道 2 个工作日内核验。'),
('whistle.rating', null, 'WORKING_DAYS', 5, '本系统默认，待本区确认：全部核验后 5 个工作日内双向评价，逾期未评的视为未评，哨单销号。');
