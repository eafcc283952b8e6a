-- A promise's clock says its day and is woken for the reminders before it; the time to explain is counted like any other.
update deadline d set due = c.due,
    overdue_from = (c.due + 1)::timestamp at time zone 'Asia/Shanghai',
    warn_from = (c.due + 1)::timestamp at time zone 'Asia/Shanghai',
    red_from = (c.due + 1)::timestamp at time zone 'Asia/Shanghai'
from commitment c
where c.tenant_id = d.tenant_id and c.id = d.subject_id and d.kind = 'COMMITMENT' and d.parameter = 'commit.remind'
    and d.status = 'OPEN';
update deadline d set rule = p.rule, amount = p.amount
from deadline_parameter p
where p.code = 'commit.explain' and p.tenant_id is null and p.kind is null and d.kind = 'COMMITMENT'
    and d.parameter = 'commit.explain' and d.status = 'OPEN';
alter table commitment drop column moment;
