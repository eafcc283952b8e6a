-- All states of the field, so that each stage can use its own.
alter table proposal drop constraint proposal_state_check;
alter table proposal add constraint proposal_state_check check (state in ('SUBMITTED', 'RETURNED_FOR_COMPLETION', 'DECLINED',
    'TRANSFERRED_AS_OPINION', 'MERGED', 'WITHDRAWN', 'DOCKETED', 'PRE_ASSIGNING', 'IN_HANDLING', 'REPLIED',
    'REHANDLING_PENDING', 'CONFERRING', 'CONCLUDED', 'DISCLOSED', 'ARCHIVED'));
alter table proposal drop constraint proposal_number_when_docketed;
-- a file may be archived that was never docketed
alter table proposal add constraint proposal_number_when_docketed check (state in ('SUBMITTED', 'RETURNED_FOR_COMPLETION',
    'DECLINED', 'TRANSFERRED_AS_OPINION', 'WITHDRAWN', 'ARCHIVED') or number is not null);

alter table assignment drop constraint assignment_state_check;
alter table assignment add constraint assignment_state_check check (state in ('ASSIGNED', 'RETURN_REVIEW', 'RULING',
    'HANDLING', 'CLEARING', 'ISSUED', 'DELIVERED', 'SIGNING', 'SUBMITTED', 'RELEASED', 'TAKEN_BACK', 'REASSIGNED', 'ENDED'));
-- lead: answers for the sheet; co-handling: gives an opinion; separate (分办): answers the proposer for its own part
alter table assignment drop constraint assignment_role_check;
alter table assignment add constraint assignment_role_check check (role in ('LEAD', 'CO_HANDLING', 'SEPARATE'));
drop index assignment_once;
create unique index assignment_once on assignment (tenant_id, proposal_id, round, organ)
    where state not in ('TAKEN_BACK', 'REASSIGNED', 'ENDED');
drop index assignment_one_lead;
create unique index assignment_one_lead on assignment (tenant_id, proposal_id, round)
    where role = 'LEAD' and state not in ('TAKEN_BACK', 'REASSIGNED', 'ENDED');
