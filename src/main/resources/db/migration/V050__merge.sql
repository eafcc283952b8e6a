-- 并案: a child follows its mother; it keeps its own number and registration.
alter table proposal add column merged_into text references proposal;
alter table proposal add column merged_at timestamptz;
-- true while at least one other proposal is merged into this one
alter table proposal add column mother boolean not null default false;
alter table proposal add constraint proposal_merged_into_another check (merged_into <> id);
alter table proposal add constraint proposal_merged_at check ((merged_into is null) = (merged_at is null));
create index proposal_by_mother on proposal (tenant_id, merged_into, merged_at, number_seq) where merged_into is not null;
