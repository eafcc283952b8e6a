-- What lists, counters and search read: rows of their own, kept in the transaction that changes what they show.

-- One narrow row per proposal: what the register shows, filters and sorts by.
create table register_row (
    tenant_id     text        not null,
    proposal_id   text        not null references proposal (id),
    received_at   timestamptz not null,
    -- of the next open deadline; 9999-12-31 without one
    due           date        not null,
    warn_from     timestamptz,
    -- null while provisional: it cannot become overdue
    red_from      timestamptz,
    provisional   boolean     not null,
    kind          text        not null,
    state         text        not null,
    category      text        not null,
    -- sorts like kind, term, session and number; what bears no number comes last in its session
    number_key    bigint      not null,
    deadline_kind text,
    lead_organ    text,
    sample        boolean     not null,
    number        text,
    proposer      text        not null,
    subject       text        not null,
    primary key (tenant_id, proposal_id)
);

-- Departments that have a part in a proposal. (Here as below an index of pages is partial on what every page names: so it can
-- never be taken for finding one proposal's rows, as a plan made while the table was empty would do.)
create table register_organ (
    tenant_id   text        not null,
    organ       text        not null,
    received_at timestamptz not null,
    proposal_id text        not null,
    primary key (tenant_id, proposal_id, organ)
);
create index register_organ_page on register_organ (tenant_id, organ, received_at, proposal_id) where organ is not null;

-- The register's shelves: how many proposals of each sort there are. A page merges the shelves that its filter leaves.
create table register_shelf (
    tenant_id text not null,
    kind      text not null,
    state     text not null,
    category  text not null,
    n         int  not null,
    primary key (tenant_id, kind, state, category)
) with (fillfactor = 50);

-- One row per open work item and circle of viewers that sees it: the offices of its kind, and each department with a part (@organ).
create table worklist_entry (
    tenant_id     text        not null,
    proposal_id   text        not null,
    task_id       text        not null,
    circle        text        not null,
    desk          bigint      not null,
    due           date        not null,
    warn_from     timestamptz,
    red_from      timestamptz,
    since         timestamptz not null,
    provisional   boolean     not null,
    element       text        not null,
    deadline_kind text,
    organ         text,
    assignee      text,
    primary key (tenant_id, proposal_id, task_id, circle)
);
create index worklist_page on worklist_entry (tenant_id, desk, due, task_id) where desk is not null;
create index worklist_overdue on worklist_entry (tenant_id, circle, red_from, task_id) where red_from is not null;
create index worklist_assigned on worklist_entry (tenant_id, assignee, circle, due, task_id) where assignee is not null;

-- A desk is where work of one sort lies within a circle: whose turn it is there, and how many items lie there.
create table worklist_desk (
    tenant_id text    not null,
    circle    text    not null,
    id        bigint  not null,
    -- empty when it is nobody's turn within the circle
    element   text    not null,
    roles     text[]  not null,
    assigned  boolean not null,
    n         int     not null,
    primary key (tenant_id, circle, id)
) with (fillfactor = 50);

-- Brings the rows of one proposal up to what the business tables say; unchanged rows are not written.
-- Answers what moved: desk|tenant|circle|id|element|roles|assigned|n and shelf|tenant|kind|state|category|n.
create function refresh_list_rows(of_tenant text, of_id text) returns text[]
    language plpgsql
    -- planning anew for each call costs ten times the work itself; a plan made while tables are small must serve large ones
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
declare
    before text;
    after  text;
    moved  text[];
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

    with wanted as materialized (
        select distinct a.organ from assignment a
        where a.tenant_id = of_tenant and a.proposal_id = of_id and a.state <> 'TAKEN_BACK'),
    gone as (
        delete from register_organ o
        where o.tenant_id = of_tenant and o.proposal_id = of_id and o.organ not in (select w.organ from wanted w))
    insert into register_organ (tenant_id, organ, received_at, proposal_id)
    select of_tenant, w.organ, r.received_at, of_id
    from wanted w join register_row r on r.tenant_id = of_tenant and r.proposal_id = of_id
    on conflict (tenant_id, proposal_id, organ) do nothing;

    return moved || refresh_worklist_entries(of_tenant, of_id);
end
$$;

create function refresh_worklist_entries(of_tenant text, of_id text) returns text[]
    language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
declare
    moved text[];
begin
    with item as materialized (
        select w.task_id, w.element_id, w.groups, w.assignee, w.created_at, wa.organ,
            coalesce(d.due, '9999-12-31') as due, d.warn_from,
            case when d.provisional then null else d.red_from end as red_from,
            coalesce(d.provisional, false) as provisional, d.kind as deadline_kind
        from work_item w
        left join assignment wa on wa.tenant_id = w.tenant_id and wa.id = w.scope_id
        left join lateral (
            select x.due, x.kind, x.warn_from, x.red_from, x.provisional from deadline x
            where x.tenant_id = of_tenant and x.subject_id = of_id and x.status = 'OPEN'
                and x.kind <> 'CO_HANDLING_SAFE' and (x.scope_id = w.scope_id or x.scope_id is null)
            order by x.overdue_from, x.id limit 1) d on true
        where w.tenant_id = of_tenant and w.subject_id = of_id and w.state = 'OPEN'),
    seen as (
        select i.*, r.kind as circle,
            array(select g from unnest(i.groups) as g where g not like '%@%' order by g) as roles
        from item i join register_row r on r.tenant_id = of_tenant and r.proposal_id = of_id
        union all
        select i.*, '@' || o.organ,
            array(select split_part(g, '@', 1) from unnest(i.groups) as g where split_part(g, '@', 2) = o.organ order by g)
        from item i cross join lateral (
            select ro.organ from register_organ ro where ro.tenant_id = of_tenant and ro.proposal_id = of_id
            union
            select split_part(g, '@', 2) from unnest(i.groups) as g where g like '%@%') as o (organ)),
    wanted as materialized (
        select s.*, case when s.roles = '{}' then '' else s.element_id end as desk_element,
            ('x' || left(md5(concat_ws('|', s.circle, case when s.roles = '{}' then '' else s.element_id end,
                array_to_string(s.roles, ','), s.assignee is not null)), 16))::bit(64)::bigint as desk
        from seen s),
    changed as materialized (
        select w.*, e.desk as desk_before
        from wanted w left join worklist_entry e on e.tenant_id = of_tenant and e.proposal_id = of_id
            and e.task_id = w.task_id and e.circle = w.circle
        where e.desk is null
            or (e.desk, e.due, e.warn_from, e.red_from, e.provisional, e.deadline_kind, e.organ, e.assignee)
                is distinct from (w.desk, w.due, w.warn_from, w.red_from, w.provisional, w.deadline_kind, w.organ, w.assignee)),
    gone as (
        delete from worklist_entry e
        where e.tenant_id = of_tenant and e.proposal_id = of_id
            and (e.task_id, e.circle) not in (select w.task_id, w.circle from wanted w)
        returning e.circle, e.desk),
    put as (
        insert into worklist_entry as e (tenant_id, proposal_id, task_id, circle, desk, due, warn_from, red_from, since,
            provisional, element, deadline_kind, organ, assignee)
        select of_tenant, of_id, c.task_id, c.circle, c.desk, c.due, c.warn_from, c.red_from, c.created_at,
            c.provisional, c.element_id, c.deadline_kind, c.organ, c.assignee
        from changed c
        on conflict (tenant_id, proposal_id, task_id, circle) do update set desk = excluded.desk, due = excluded.due,
            warn_from = excluded.warn_from, red_from = excluded.red_from, provisional = excluded.provisional,
            deadline_kind = excluded.deadline_kind, organ = excluded.organ, assignee = excluded.assignee)
    select array_agg(concat_ws('|', 'desk', of_tenant, m.circle, m.desk, m.what)) into moved
    from (select gone.circle, gone.desk, '||false|-1' as what from gone
          union all
          select c.circle, c.desk, concat_ws('|', c.desk_element, array_to_string(c.roles, ','),
              (c.assignee is not null)::text, 1) from changed c
          union all
          select c.circle, c.desk_before, '||false|-1' from changed c where c.desk_before is not null) m;
    return moved;
end
$$;

-- The same for any number of proposals. Counters are written last, in their order, and so are locked until the commit only.
create function refresh_lists(tenants text[], ids text[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
declare
    one   record;
    moved text[] := '{}';
begin
    for one in select distinct t.tenant, t.id from unnest(tenants, ids) as t (tenant, id) order by 1, 2 loop
        moved := moved || refresh_list_rows(one.tenant, one.id);
    end loop;

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

-- The search: the words of each proposal in small letters, number apart (it stands in the register row).
create table search_text (
    tenant_id   text not null,
    proposal_id text not null references proposal (id),
    text        text not null,
    primary key (tenant_id, proposal_id)
) with (toast_tuple_target = 8160);
alter table search_text alter column text set storage external;

-- What no segment holds yet, or holds as it was: searched word by word.
create table search_tail (
    tenant_id   text not null,
    proposal_id text not null,
    -- a change locks the row, so that whoever seals a segment leaves it
    changes     int  not null,
    primary key (tenant_id, proposal_id)
);

-- A segment of 1,024 proposals: for each hash value of a word's letters one row of bits, a bit for each slot.
create table search_segment (
    tenant_id text   not null,
    id        bigint generated always as identity,
    signature bytea  not null,
    primary key (tenant_id, id)
);
alter table search_segment alter column signature set storage external;

create table search_slot (
    tenant_id   text   not null,
    segment     bigint not null,
    slot        int    not null,
    proposal_id text   not null,
    primary key (tenant_id, segment, slot)
);

create function refresh_search(tenants text[], ids text[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
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
    insert into search_tail as t (tenant_id, proposal_id, changes)
    select put.tenant_id, put.proposal_id, 1 from put order by put.tenant_id, put.proposal_id
    on conflict (tenant_id, proposal_id) do update set changes = t.changes + 1;
end
$$;

create index register_by_receipt on register_row (tenant_id, kind, state, received_at, proposal_id) where kind is not null;
create index register_by_due on register_row (tenant_id, kind, state, due, proposal_id) where kind is not null;
create index register_by_number on register_row (tenant_id, kind, state, number_key, proposal_id) where kind is not null;
create index register_by_lamp on register_row (tenant_id, red_from, warn_from) where red_from is not null;
create index register_provisional on register_row (tenant_id, received_at) where provisional;

-- The lists of what an earlier version left.
do
$$
declare
    part record;
begin
    for part in
        select array_agg(x.tenant_id) as tenants, array_agg(x.id) as ids
        from (select p.tenant_id, p.id, row_number() over (order by p.received_at, p.id) as n from proposal p) x
        group by x.n / 1000 order by x.n / 1000
    loop
        perform refresh_lists(part.tenants, part.ids);
        perform refresh_search(part.tenants, part.ids);
    end loop;
end
$$;

-- Replaced by the above.
drop table work_item_group;
drop index work_item_assignee;
drop index deadline_due;
drop index proposal_search;
drop index proposal_signer_search;
drop index proposal_by_state;
drop index proposal_by_receipt;
drop index handling_by_organ;
