-- How well routing advice was: what was advised when a proposal was assigned, and whom the office chose.
create table advice_outcome (
    tenant_id   text        not null references tenant (code),
    proposal_id text        not null references proposal (id),
    round       int         not null,
    advised     text[]      not null,
    chosen      text        not null,
    -- the chosen department's place in the advice, from 1; null when it was not among it
    rank        int,
    at          timestamptz not null,
    primary key (tenant_id, proposal_id, round)
);
