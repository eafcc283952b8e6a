-- 会办逾期: on the safe date the lead goes on without the opinion; that stays on the co-handler's record, also when its opinion
-- comes late after all.
alter table assignment add column released_at timestamptz;
update assignment set released_at = closed_at where state = 'RELEASED';

alter table deadline drop constraint deadline_status_check;
-- MISSED: its day went by and the thing was not done
alter table deadline add check (status in ('OPEN', 'MET', 'CANCELLED', 'MISSED'));
update deadline d set status = 'MISSED' from assignment a
where d.tenant_id = a.tenant_id and d.scope_id = a.id and d.kind = 'CO_HANDLING' and d.status = 'CANCELLED'
    and a.state = 'RELEASED';

-- a late opinion is put before the department's leader without a step of a process
alter table opinion add column signing_asked_at timestamptz;
