-- 重点督办、挂号督办: set with the leading official, lifted with a reason; what was is kept.
create table key_supervision (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    mark text not null check (mark in ('KEY', 'HUNG')),
    -- who leads it, as announced
    official text not null,
    official_post text not null,
    reason text not null,
    set_by text not null,
    set_by_name text not null,
    set_at timestamptz not null,
    lifted_by_name text,
    lifted_at timestamptz,
    lifted_reason text,
    check ((lifted_at is null) = (lifted_reason is null))
);
create unique index key_supervision_standing on key_supervision (tenant_id, proposal_id, mark) where lifted_at is null;
create index key_supervision_list on key_supervision (tenant_id, mark, set_at) where lifted_at is null;
