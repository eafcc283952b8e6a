-- 征询意见: one verdict per signer and department, all fields of the form, who recorded it from paper, and what makes it look arranged.

alter table feedback_round add column organs text[] not null default '{}';
update feedback_round r set organs = coalesce((
    select array_agg(a.organ order by a.ord) from assignment a
    where a.tenant_id = r.tenant_id and a.proposal_id = r.proposal_id and a.round = r.round
        and a.role in ('LEAD', 'SEPARATE') and a.state not in ('TAKEN_BACK', 'REASSIGNED', 'ENDED')), '{}');

alter table feedback add column organ text;
update feedback f set organ = coalesce((
    select r.organs[1] from feedback_round r
    where r.tenant_id = f.tenant_id and r.proposal_id = f.proposal_id and r.round = f.round), '');
alter table feedback alter column organ set not null;
alter table feedback drop constraint feedback_pkey;
alter table feedback add primary key (tenant_id, proposal_id, round, person, organ);
alter table feedback add column wants_rehandling boolean;
alter table feedback add column signed_on date;
-- given after the round had ended
alter table feedback add column late boolean not null default false;
-- whoever took it over from paper, and the scan of that paper
alter table feedback add column recorded_by text;
alter table feedback add column recorded_by_name text;
alter table feedback add column scan_id text;
alter table feedback add constraint feedback_on_behalf_with_scan check ((recorded_by is null) = (scan_id is null));
-- for the secretariat's eyes only
alter table feedback add column marks text[] not null default '{}';

-- From which networks an organ's accounts act. Hashes with a key of the district: to be compared, not to be read.
create table network_key (
    tenant_id text primary key references tenant (code),
    key bytea not null
);
create table organ_network (
    tenant_id text not null,
    organ text not null,
    network text not null,
    seen_on date not null,
    primary key (tenant_id, organ, network)
);
