-- An opinion that is owed after the lead was released stands under the day it was due: among what is overdue, and counted there.
create or replace function refresh_worklist_entries(of_tenant text, of_id text) returns text[]
    language plpgsql as
$$
declare
    moved text[];
begin
    with item as materialized (
        select w.task_id, w.element_id, w.groups, w.assignee, w.created_at, wa.organ,
            coalesce(d.due, late.due, '9999-12-31') as due, coalesce(d.warn_from, late.warn_from) as warn_from,
            case when d.provisional then null else coalesce(d.red_from, late.red_from) end as red_from,
            coalesce(d.provisional, false) as provisional, coalesce(d.kind, late.kind) as deadline_kind, false as promise
        from work_item w
        left join assignment wa on wa.tenant_id = w.tenant_id and wa.id = w.scope_id
        left join lateral (
            select x.due, x.kind, x.warn_from, x.red_from, x.provisional from deadline x
            where x.tenant_id = of_tenant and x.subject_id = of_id and x.status = 'OPEN'
                and x.kind <> 'CO_HANDLING_SAFE' and (x.scope_id = w.scope_id or x.scope_id is null)
            order by x.overdue_from, x.id limit 1) d on true
        left join lateral (
            select x.due, x.kind, x.warn_from, x.red_from from deadline x
            where w.element_id in ('Task_DraftLateOpinion', 'Task_SignLateOpinion')
                and x.tenant_id = of_tenant and x.subject_id = of_id and x.status = 'MISSED'
                and x.kind = 'CO_HANDLING' and x.scope_id = w.scope_id
            order by x.id desc limit 1) late on true
        where w.tenant_id = of_tenant and w.subject_id = of_id and w.state = 'OPEN'
        union all
        select w.task_id, w.element_id, w.groups, w.assignee, w.created_at, c.organ,
            case when todo.it then c.due else '9999-12-31' end,
            case when todo.it then (c.due - 7)::timestamp at time zone 'Asia/Shanghai' end,
            case when todo.it then (c.due + 1)::timestamp at time zone 'Asia/Shanghai' end,
            false, case when todo.it then 'COMMITMENT' end, true
        from commitment c
        cross join lateral (select c.state in ('RUNNING', 'MISSED', 'BREACHED') as it) todo
        join work_item w on w.tenant_id = of_tenant and w.subject_id = c.id and w.state = 'OPEN'
        where c.tenant_id = of_tenant and c.proposal_id = of_id),
    seen as (
        select i.*, r.kind as circle,
            array(select g from unnest(i.groups) as g where g not like '%@%' order by g) as roles
        from item i join register_row r on r.tenant_id = of_tenant and r.proposal_id = of_id
        union all
        select i.*, '@' || o.organ,
            array(select split_part(g, '@', 1) from unnest(i.groups) as g where split_part(g, '@', 2) = o.organ order by g)
        from item i cross join lateral (
            select ro.organ from register_organ ro where ro.tenant_id = of_tenant and ro.proposal_id = of_id
                and (not i.promise or ro.organ = i.organ)
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
