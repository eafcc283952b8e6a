-- The rows of lists: what is unchanged is only read, settings are made once for all proposals, and parts given to another department
-- are no part of the former any more.

create or replace function refresh_list_rows(of_tenant text, of_id text) returns text[]
    language plpgsql as
$$
declare
    before text;
    after  text;
    moved  text[] := '{}';
    wanted text[];
    there  text[];
begin
    -- whoever changes the same proposal beside waits here; each statement below sees what it waited for
    select concat_ws('|', r.kind, r.state, r.category) into before
    from register_row r where r.tenant_id = of_tenant and r.proposal_id = of_id for no key update;

    insert into register_row as r (tenant_id, proposal_id, received_at, due, warn_from, red_from, provisional, kind, state,
        category, number_key, deadline_kind, lead_organ, sample, number, proposer, subject)
    select p.tenant_id, p.id, p.received_at, coalesce(d.due, '9999-12-31'), d.warn_from,
        case when d.provisional then null else d.red_from end, coalesce(d.provisional, false), p.kind, p.state,
        p.category, (p.kind = 'MEMBER_PROPOSAL')::int * 1000000000000 + p.term * 10000000000 + p.session * 100000000
            + coalesce(p.number_seq, 99999999), d.kind, h.lead_organ, p.sample, p.number,
        (select (array_agg(s.name order by s.ord))[1]
                || case when count(*) > 1 then ' 等' || count(*) || '人' else '' end
         from proposal_signer s where s.tenant_id = of_tenant and s.proposal_id = of_id), p.subject
    from proposal p
    left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = of_id
    left join lateral (
        select x.due, x.kind, x.warn_from, x.red_from, x.provisional from deadline x
        where x.tenant_id = of_tenant and x.subject_id = of_id and x.status = 'OPEN' and x.kind <> 'CO_HANDLING_SAFE'
        order by x.overdue_from, x.id limit 1) d on true
    where p.tenant_id = of_tenant and p.id = of_id
    on conflict (tenant_id, proposal_id) do update set due = excluded.due, warn_from = excluded.warn_from,
        red_from = excluded.red_from, provisional = excluded.provisional, state = excluded.state,
        category = excluded.category, number_key = excluded.number_key, deadline_kind = excluded.deadline_kind,
        lead_organ = excluded.lead_organ, number = excluded.number, proposer = excluded.proposer,
        subject = excluded.subject
    where (r.due, r.warn_from, r.red_from, r.provisional, r.state, r.category, r.number_key, r.deadline_kind,
            r.lead_organ, r.number, r.proposer, r.subject)
        is distinct from (excluded.due, excluded.warn_from, excluded.red_from, excluded.provisional, excluded.state,
            excluded.category, excluded.number_key, excluded.deadline_kind, excluded.lead_organ, excluded.number,
            excluded.proposer, excluded.subject)
    returning concat_ws('|', r.kind, r.state, r.category) into after;
    if after is null and before is null then
        return '{}';
    end if;
    if after is distinct from before and after is not null then
        moved := array['shelf|' || of_tenant || '|' || after || '|1'];
        if before is not null then
            moved := moved || ('shelf|' || of_tenant || '|' || before || '|-1');
        end if;
    end if;

    -- the search's segments know the category, too
    if before is not null and split_part(before, '|', 3) <> split_part(after, '|', 3) then
        perform leave_segments(array[of_tenant], array[of_id]);
    end if;

    wanted := array(select distinct a.organ from assignment a
        where a.tenant_id = of_tenant and a.proposal_id = of_id and a.state not in ('TAKEN_BACK', 'REASSIGNED') order by 1);
    there := array(select o.organ from register_organ o where o.tenant_id = of_tenant and o.proposal_id = of_id order by 1);
    if wanted <> there then
        delete from register_organ o
        where o.tenant_id = of_tenant and o.proposal_id = of_id and o.organ <> all (wanted);
        insert into register_organ (tenant_id, organ, received_at, proposal_id, slot)
        select of_tenant, w.organ, r.received_at, of_id, r.slot
        from unnest(wanted) as w (organ) join register_row r on r.tenant_id = of_tenant and r.proposal_id = of_id
        on conflict (tenant_id, proposal_id, organ) do nothing;
    end if;

    return moved || refresh_worklist_entries(of_tenant, of_id);
end
$$;

alter function refresh_worklist_entries(text, text) reset all;

create or replace function refresh_lists(tenants text[], ids text[]) returns void
    language plpgsql
    -- for what it calls as well: planning anew for each call costs ten times the work itself, and a plan made while tables are
    -- small must serve large ones
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
declare
    one   record;
    moved text[] := '{}';
begin
    for one in select distinct t.tenant, t.id from unnest(tenants, ids) as t (tenant, id) order by 1, 2 loop
        moved := moved || refresh_list_rows(one.tenant, one.id);
    end loop;
    if moved = '{}' then
        return;
    end if;

    insert into worklist_desk as d (tenant_id, circle, id, element, roles, assigned, n)
    select m[2], m[3], m[4]::bigint, max(m[5]), string_to_array(max(m[6]), ','), bool_or(m[7]::boolean), sum(m[8]::int)
    from unnest(moved) as line cross join lateral string_to_array(line, '|') as m
    where m[1] = 'desk'
    group by 1, 2, 3 having sum(m[8]::int) <> 0
    order by 1, 2, 3
    on conflict (tenant_id, circle, id) do update set n = d.n + excluded.n;

    insert into register_shelf as s (tenant_id, kind, state, category, n)
    select m[2], m[3], m[4], m[5], sum(m[6]::int)
    from unnest(moved) as line cross join lateral string_to_array(line, '|') as m
    where m[1] = 'shelf'
    group by 1, 2, 3, 4 having sum(m[6]::int) <> 0
    order by 1, 2, 3, 4
    on conflict (tenant_id, kind, state, category) do update set n = s.n + excluded.n;
end
$$;
