-- A task of two hands waits for others when the first has signed: whom it is not asked of any more.
alter table work_item add column except_for text;

update work_item i
set groups = case when w.released_by is null then array_remove(i.groups, 'DISTRICT_LEADER') else i.groups end,
    except_for = w.released_by
from whistle w
where w.tenant_id = i.tenant_id and w.id = i.subject_id and w.kind = 'HARD_CASE'
    and i.element_id = 'Task_ReleaseWhistle' and i.state = 'OPEN';
