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
    term          int         not null,
    session       int         not null,
    -- 99999 before docketing
    number_seq    int         not null,
    deadline_kind text,
    lead_organ    text,
    sample        boolean     not null,
    number        text,
    proposer      text        not null,
    subject       text        not null,
    primary key (tenant_id, proposal_id)
);

-- Departments that have a part in a proposal.
create table register_organ (
    tenant_id   text        not null,
    organ       text        not null,
    received_at timestamptz not null,
    proposal_id text        not null,
    primary key (tenant_id, organ, received_at, proposal_id)
);
create index register_organ_of_proposal on register_organ (tenant_id, proposal_id);

-- How many proposals a post may see: by kind for offices, @organ for departments.
create table register_size (
    tenant_id text not null,
    list      text not null,
    n         int  not null,
    primary key (tenant_id, list)
);

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
create index worklist_page on worklist_entry (tenant_id, desk, due, task_id);
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

-- Brings everything above up to what the business tables say about these proposals; unchanged rows are not written.
-- Whoever changes the same proposal beside waits at its register row; each statement below sees what the one before waited for.
create function refresh_lists(tenants text[], ids text[]) returns void
    language plpgsql as
$$
declare
    grown text[] := '{}';
begin
    perform 1
    from register_row r join unnest(tenants, ids) as t (tenant, id) on r.tenant_id = t.tenant and r.proposal_id = t.id
    order by r.tenant_id, r.proposal_id
    for no key update of r;

    with put as (
        insert into register_row as r (tenant_id, proposal_id, received_at, due, warn_from, red_from, provisional, kind, state,
            category, term, session, number_seq, deadline_kind, lead_organ, sample, number, proposer, subject)
        select p.tenant_id, p.id, p.received_at, coalesce(d.due, '9999-12-31'), d.warn_from,
            case when d.provisional then null else d.red_from end, coalesce(d.provisional, false), p.kind, p.state,
            p.category, p.term, p.session, coalesce(p.number_seq, 99999), d.kind, h.lead_organ, p.sample, p.number,
            (select (array_agg(s.name order by s.ord))[1]
                    || case when count(*) > 1 then ' 等' || count(*) || '人' else '' end
             from proposal_signer s where s.tenant_id = p.tenant_id and s.proposal_id = p.id), p.subject
        from unnest(tenants, ids) as t (tenant, id)
        join proposal p on p.tenant_id = t.tenant and p.id = t.id
        left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
        left join lateral (
            select x.due, x.kind, x.warn_from, x.red_from, x.provisional from deadline x
            where x.tenant_id = p.tenant_id and x.subject_id = p.id and x.status = 'OPEN' and x.kind <> 'CO_HANDLING_SAFE'
            order by x.overdue_from, x.id limit 1) d on true
        on conflict (tenant_id, proposal_id) do update set due = excluded.due, warn_from = excluded.warn_from,
            red_from = excluded.red_from, provisional = excluded.provisional, state = excluded.state,
            category = excluded.category, number_seq = excluded.number_seq, deadline_kind = excluded.deadline_kind,
            lead_organ = excluded.lead_organ, number = excluded.number, proposer = excluded.proposer,
            subject = excluded.subject
        where (r.due, r.warn_from, r.red_from, r.provisional, r.state, r.category, r.number_seq, r.deadline_kind,
                r.lead_organ, r.number, r.proposer, r.subject)
            is distinct from (excluded.due, excluded.warn_from, excluded.red_from, excluded.provisional, excluded.state,
                excluded.category, excluded.number_seq, excluded.deadline_kind, excluded.lead_organ, excluded.number,
                excluded.proposer, excluded.subject)
        returning r.tenant_id, r.kind, r.xmax = 0 as fresh)
    select coalesce(array_agg(put.tenant_id || '|' || put.kind || '|1'), '{}') into grown from put where put.fresh;

    with wanted as materialized (
        select distinct a.tenant_id, a.organ, p.received_at, a.proposal_id
        from unnest(tenants, ids) as t (tenant, id)
        join assignment a on a.tenant_id = t.tenant and a.proposal_id = t.id and a.state <> 'TAKEN_BACK'
        join proposal p on p.tenant_id = t.tenant and p.id = t.id),
    gone as (
        delete from register_organ o using unnest(tenants, ids) as t (tenant, id)
        where o.tenant_id = t.tenant and o.proposal_id = t.id and not exists (
            select 1 from wanted w
            where w.tenant_id = o.tenant_id and w.proposal_id = o.proposal_id and w.organ = o.organ)
        returning o.tenant_id, o.organ),
    put as (
        insert into register_organ (tenant_id, organ, received_at, proposal_id) select * from wanted
        on conflict do nothing returning tenant_id, organ)
    select grown || coalesce(array_agg(c.tenant_id || '|@' || c.organ || '|' || c.n), '{}') into grown
    from (select gone.tenant_id, gone.organ, -1 as n from gone union all select put.tenant_id, put.organ, 1 from put) c;

    perform refresh_worklist(tenants, ids);

    if cardinality(grown) > 0 then
        insert into register_size as s (tenant_id, list, n)
        select split_part(g, '|', 1), split_part(g, '|', 2), sum(split_part(g, '|', 3)::int) from unnest(grown) as g
        group by 1, 2 order by 1, 2
        on conflict (tenant_id, list) do update set n = s.n + excluded.n;
    end if;
end
$$;

-- The work items' part of it; counters are written last, in their order, and locked until the commit only.
create function refresh_worklist(tenants text[], ids text[]) returns void
    language plpgsql as
$$
begin
    with item as materialized (
        select w.tenant_id, w.subject_id, w.task_id, w.element_id, w.groups, w.assignee, w.created_at, p.kind, wa.organ,
            coalesce(d.due, '9999-12-31') as due, d.warn_from,
            case when d.provisional then null else d.red_from end as red_from,
            coalesce(d.provisional, false) as provisional, d.kind as deadline_kind
        from unnest(tenants, ids) as t (tenant, id)
        join proposal p on p.tenant_id = t.tenant and p.id = t.id
        join work_item w on w.tenant_id = t.tenant and w.subject_id = t.id and w.state = 'OPEN'
        left join assignment wa on wa.tenant_id = w.tenant_id and wa.id = w.scope_id
        left join lateral (
            select x.due, x.kind, x.warn_from, x.red_from, x.provisional from deadline x
            where x.tenant_id = w.tenant_id and x.subject_id = w.subject_id and x.status = 'OPEN'
                and x.kind <> 'CO_HANDLING_SAFE' and (x.scope_id = w.scope_id or x.scope_id is null)
            order by x.overdue_from, x.id limit 1) d on true),
    seen as (
        select i.*, i.kind as circle,
            array(select g from unnest(i.groups) as g where g not like '%@%' order by g) as roles
        from item i
        union all
        select i.*, '@' || o.organ,
            array(select split_part(g, '@', 1) from unnest(i.groups) as g where split_part(g, '@', 2) = o.organ order by g)
        from item i cross join lateral (
            select ro.organ from register_organ ro where ro.tenant_id = i.tenant_id and ro.proposal_id = i.subject_id
            union
            select split_part(g, '@', 2) from unnest(i.groups) as g where g like '%@%') as o (organ)),
    wanted as materialized (
        select s.*, case when s.roles = '{}' then '' else s.element_id end as desk_element,
            ('x' || left(md5(concat_ws('|', s.circle, case when s.roles = '{}' then '' else s.element_id end,
                array_to_string(s.roles, ','), s.assignee is not null)), 16))::bit(64)::bigint as desk
        from seen s),
    old as materialized (
        select e.tenant_id, e.proposal_id, e.task_id, e.circle, e.desk
        from unnest(tenants, ids) as t (tenant, id)
        join worklist_entry e on e.tenant_id = t.tenant and e.proposal_id = t.id),
    gone as (
        delete from worklist_entry e using old o
        where e.tenant_id = o.tenant_id and e.proposal_id = o.proposal_id and e.task_id = o.task_id and e.circle = o.circle
            and not exists (select 1 from wanted w where w.task_id = o.task_id and w.circle = o.circle)
        returning e.tenant_id, e.circle, e.desk),
    put as (
        insert into worklist_entry as e (tenant_id, proposal_id, task_id, circle, desk, due, warn_from, red_from, since,
            provisional, element, deadline_kind, organ, assignee)
        select w.tenant_id, w.subject_id, w.task_id, w.circle, w.desk, w.due, w.warn_from, w.red_from, w.created_at,
            w.provisional, w.element_id, w.deadline_kind, w.organ, w.assignee
        from wanted w
        on conflict (tenant_id, proposal_id, task_id, circle) do update set desk = excluded.desk, due = excluded.due,
            warn_from = excluded.warn_from, red_from = excluded.red_from, provisional = excluded.provisional,
            deadline_kind = excluded.deadline_kind, organ = excluded.organ, assignee = excluded.assignee
        where (e.desk, e.due, e.warn_from, e.red_from, e.provisional, e.deadline_kind, e.organ, e.assignee)
            is distinct from (excluded.desk, excluded.due, excluded.warn_from, excluded.red_from, excluded.provisional,
                excluded.deadline_kind, excluded.organ, excluded.assignee)
        returning e.tenant_id, e.task_id, e.circle, e.desk),
    moved as (
        select gone.tenant_id, gone.circle, gone.desk, -1 as n from gone
        union all
        select put.tenant_id, put.circle, put.desk, 1 from put
        union all
        select o.tenant_id, o.circle, o.desk, -1 from put join old o on o.task_id = put.task_id and o.circle = put.circle)
    insert into worklist_desk as d (tenant_id, circle, id, element, roles, assigned, n)
    select m.tenant_id, m.circle, m.desk, coalesce(k.element, w.desk_element), coalesce(k.roles, w.roles),
        coalesce(k.assigned, w.assignee is not null), m.n
    from (select moved.tenant_id, moved.circle, moved.desk, sum(moved.n) as n from moved
          group by moved.tenant_id, moved.circle, moved.desk having sum(moved.n) <> 0) m
    left join worklist_desk k on k.tenant_id = m.tenant_id and k.circle = m.circle and k.id = m.desk
    left join lateral (select * from wanted x where x.desk = m.desk limit 1) w on true
    order by m.tenant_id, m.circle, m.desk
    on conflict (tenant_id, circle, id) do update set n = d.n + excluded.n;
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

-- A segment of many proposals with the signatures of their words, one bit row of all proposals per hash value.
create table search_segment (
    tenant_id text   not null,
    id        bigint generated always as identity,
    proposals text[] not null,
    signature bytea  not null,
    primary key (tenant_id, id)
);
alter table search_segment alter column signature set storage external;

create function refresh_search(tenants text[], ids text[]) returns void
    language sql as
$$
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
on conflict (tenant_id, proposal_id) do update set changes = t.changes + 1
$$;

create index register_by_receipt on register_row (tenant_id, received_at, proposal_id);
create index register_by_due on register_row (tenant_id, due, proposal_id);
create index register_by_number on register_row (tenant_id, kind, term, session, number_seq, proposal_id);
create index register_by_state on register_row (tenant_id, state, received_at, proposal_id);

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
drop index proposal_search;
drop index proposal_signer_search;
