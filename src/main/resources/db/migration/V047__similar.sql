-- By which words proposals are alike: pairs of letters of subject and recommendations as numbers, the district among what is hashed.
-- Filled after the commit, from the topic; nothing of it is in anybody's act.
create table likeness (
    tenant_id   text  not null,
    proposal_id text  not null references proposal (id),
    grams       int[] not null,
    primary key (tenant_id, proposal_id)
);
-- the district is in the numbers themselves
create index likeness_grams on likeness using gin (grams);

-- How many proposals have a gram; gram 0 counts them all.
create table likeness_share (
    tenant_id text not null,
    gram      int  not null,
    n         int  not null,
    primary key (tenant_id, gram)
);
