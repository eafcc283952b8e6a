-- 重点督办提名: a proposer puts the own proposal forward; set with the mark, or declined with a reason. What was is kept.
create table key_nomination (
    tenant_id text not null,
    id text not null,
    proposal_id text not null references proposal (id),
    nominated_by text not null,
    nominated_by_name text not null,
    reason text not null,
    nominated_at timestamptz not null,
    state text not null check (state in ('OPEN', 'SET', 'DECLINED')),
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    answer text,
    primary key (tenant_id, id),
    check ((state = 'OPEN') = (decided_at is null)),
    check (state <> 'DECLINED' or answer is not null)
);
create unique index key_nomination_open on key_nomination (tenant_id, proposal_id) where state = 'OPEN';
create index key_nomination_of_proposal on key_nomination (tenant_id, proposal_id, nominated_at);
