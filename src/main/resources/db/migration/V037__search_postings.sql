-- The search's segments tell exactly which texts hold which letters, pairs and triples, and each register row where it is found there.

-- segment * 1024 + slot; null while no segment holds the text as it is
alter table register_row add column slot bigint;

truncate search_segment, search_slot;
alter table search_segment drop column signature;
-- how many of its texts have been corrected since
alter table search_segment add column stale int not null default 0;
alter table search_slot drop constraint search_slot_pkey;
alter table search_slot drop column segment;
alter table search_slot alter column slot type bigint;
alter table search_slot add primary key (tenant_id, slot);

-- Entries: letters (5 bytes of their key), how many texts (1 byte), and 2 bytes for each slot; or 0 and a map of 1,024 bits.
create table search_posting (
    tenant_id text   not null,
    bucket    int    not null,
    segment   bigint not null,
    entries   bytea  not null,
    primary key (tenant_id, bucket, segment)
) with (toast_tuple_target = 8160);
alter table search_posting alter column entries set storage external;

-- What earlier segments held is sealed anew in the background.
insert into search_tail (tenant_id, proposal_id, changes)
select s.tenant_id, s.proposal_id, 1 from search_text s
on conflict (tenant_id, proposal_id) do nothing;

-- What no segment holds any more is searched by itself.
create function leave_segments(tenants text[], ids text[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    insert into search_tail as t (tenant_id, proposal_id, changes)
    select x.tenant, x.id, 1 from unnest(tenants, ids) as x (tenant, id) order by 1, 2
    on conflict (tenant_id, proposal_id) do update set changes = t.changes + 1;

    with old as (
        select r.tenant_id, r.proposal_id, r.slot
        from unnest(tenants, ids) as x (tenant, id)
        join register_row r on r.tenant_id = x.tenant and r.proposal_id = x.id
        where r.slot is not null
        order by 1, 2 for no key update of r),
    unset as (
        update register_row r set slot = null from old where r.tenant_id = old.tenant_id and r.proposal_id = old.proposal_id),
    parts as (
        update register_organ o set slot = null from old where o.tenant_id = old.tenant_id and o.proposal_id = old.proposal_id),
    gone as (
        select old.tenant_id, old.slot / 1024 as segment, count(*) as n from old group by 1, 2 order by 1, 2)
    update search_segment g set stale = g.stale + gone.n
    from gone where g.tenant_id = gone.tenant_id and g.id = gone.segment;
end
$$;

create or replace function refresh_search(tenants text[], ids text[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
declare
    changed_tenants text[];
    changed_ids     text[];
begin
    with put as (
        insert into search_text as s (tenant_id, proposal_id, text)
        select p.tenant_id, p.id, lower(concat_ws(e'\n', p.subject, p.grounds,
            (select string_agg(r.text, e'\n' order by r.no) from recommendation r
             where r.tenant_id = p.tenant_id and r.proposal_id = p.id),
            (select string_agg(g.name, e'\n' order by g.ord) from proposal_signer g
             where g.tenant_id = p.tenant_id and g.proposal_id = p.id)))
        from unnest(tenants, ids) as t (tenant, id) join proposal p on p.tenant_id = t.tenant and p.id = t.id
        on conflict (tenant_id, proposal_id) do update set text = excluded.text where s.text <> excluded.text
        returning s.tenant_id, s.proposal_id)
    select array_agg(put.tenant_id), array_agg(put.proposal_id) into changed_tenants, changed_ids from put;
    if changed_ids is not null then
        perform leave_segments(changed_tenants, changed_ids);
    end if;
end
$$;

-- A department's parts tell by themselves, too, where a word may stand.
alter table register_organ add column slot bigint;
drop index register_organ_page;
create index register_organ_page on register_organ (tenant_id, organ, received_at, proposal_id) include (slot) where organ is not null;
