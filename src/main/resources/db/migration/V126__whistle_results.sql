-- The result of a closed whistle is noted on each proposal of its place, once.
create table whistle_result (
    tenant_id text not null,
    whistle_id text not null,
    proposal_id text not null,
    noted_at timestamptz not null,
    primary key (tenant_id, whistle_id, proposal_id)
);
create index whistle_result_of_proposal on whistle_result (tenant_id, proposal_id);
