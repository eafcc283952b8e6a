-- 提请升级: from then on the supervision office says until when it is to be kept, the department gives it no other day by itself.
alter table commitment add column escalated boolean not null default false;
update commitment set escalated = true where state = 'BREACHED';
