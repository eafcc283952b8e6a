-- 面商: a district leader meets the proposers who are still dissatisfied after the rehandling.
create table conference (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    round int not null,
    held_on date not null,
    place text,
    participants text not null,
    said text not null,
    result text not null check (result in ('EXPLAINED', 'CLOSED')),
    -- the further written explanation, delivered with the record
    explanation text,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    check ((result = 'EXPLAINED') = (explanation is not null))
);
create index conference_by_proposal on conference (tenant_id, proposal_id, round);

insert into deadline_parameter (code, rule, amount, basis) values
('conferring.within', 'WORKING_DAYS', 10, '本系统默认，待本区确认：重办后仍不满意的，由区领导在 10 个工作日内与提出人面商。');
