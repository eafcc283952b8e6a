-- 街路长: roads, their chiefs by term, what they find.
create table road (
    tenant_id text not null,
    id text not null,
    subdistrict text not null,
    name text not null,
    -- from where to where
    section text,
    sample boolean not null default false,
    version int not null default 0,
    primary key (tenant_id, id)
);
create index road_of on road (tenant_id, subdistrict, name);

create table road_chief (
    tenant_id text not null,
    road_id text not null,
    no int not null,
    -- a person of the directory, or null for somebody without an account
    person text,
    name text not null,
    title text,
    valid_from date not null,
    valid_to date,
    named_by_name text not null,
    named_at timestamptz not null,
    primary key (tenant_id, road_id, no),
    check (valid_to is null or valid_to >= valid_from)
);

create table road_finding (
    tenant_id text not null,
    id text not null,
    road_id text not null,
    subdistrict text not null,
    chief_no int,
    text text not null,
    place text not null,
    lng double precision,
    lat double precision,
    trade text not null,
    -- the company or institution it concerns, or null
    body text,
    found_by text not null,
    found_by_name text not null,
    found_at timestamptz not null,
    due date not null,
    state text not null check (state in ('OPEN', 'HANDLED', 'WHISTLE')),
    outcome text,
    in_time boolean,
    closed_by_name text,
    closed_at timestamptz,
    request_id text,
    version int not null default 0,
    primary key (tenant_id, id),
    check (state = 'OPEN' or closed_at is not null)
);
create index road_finding_of on road_finding (tenant_id, road_id, found_at desc, id);
create index road_finding_open on road_finding (tenant_id, subdistrict, due) where state = 'OPEN';
create index road_finding_by_trade on road_finding (tenant_id, trade, found_at desc);

-- 涉事主体: the trade and the body a whistle or a proposal concerns, as somebody has said.
create table trade_case (
    tenant_id text not null,
    subject_type text not null check (subject_type in ('WHISTLE', 'PROPOSAL')),
    subject_id text not null,
    trade text not null,
    body text not null,
    said_by_name text not null,
    said_at timestamptz not null,
    primary key (tenant_id, subject_type, subject_id, trade, body)
);
create index trade_case_of on trade_case (tenant_id, trade, body);

insert into deadline_parameter (code, rule, amount, value, basis) values
('street.finding', 'WORKING_DAYS', 3, null, '本系统默认，待本区确认：街路长发现的问题，街道自行处置 3 个工作日内办结，否则提请吹哨。');
