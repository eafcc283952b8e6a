-- Which attachments a package holds, so that a supplement adds only what no earlier one has.
alter table archive_package add column attachments text[] not null default '{}';

-- Proposals that were concluded before there was a closing: each is opened once at the next start, by whichever node takes it. Copies
-- made for rehearsal are left as they are: they have no instance that could go on, and nobody would decide on thousands of them.
create table closing_missing (
    tenant_id   text not null,
    proposal_id text not null references proposal (id),
    primary key (tenant_id, proposal_id)
);

insert into closing_missing (tenant_id, proposal_id)
select p.tenant_id, p.id from proposal p
where p.state = 'CONCLUDED' and p.merged_into is null
    and not exists (select 1 from deadline d
        where d.tenant_id = p.tenant_id and d.subject_id = p.id and d.kind = 'DISCLOSURE' and d.status = 'OPEN')
    and not exists (select 1 from journal j
        where j.tenant_id = p.tenant_id and j.subject_type = 'PROPOSAL' and j.subject_id = p.id
            and j.event = 'RehearsalSeeded');
