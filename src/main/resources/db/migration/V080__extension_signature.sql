-- 延期: the liaison or handler asks, a leader of the department signs, then the two offices decide.
alter table extension_request add column signed_by text;
alter table extension_request add column signed_by_name text;
alter table extension_request add column signed_at timestamptz;
-- why the leader did not sign
alter table extension_request add column unsigned_reason text;
-- whom it was put before; null = any leader of the department
alter table extension_request alter column leader drop not null;
alter table extension_request alter column leader_name drop not null;

alter table extension_request drop constraint extension_request_state_check;
alter table extension_request drop constraint extension_request_check;
alter table extension_request add check (state in ('PROPOSED', 'REQUESTED', 'UNSIGNED', 'GRANTED', 'REFUSED', 'LAPSED'));
alter table extension_request add check ((state in ('PROPOSED', 'REQUESTED')) = (closed_at is null));
alter table extension_request add check (state <> 'UNSIGNED' or unsigned_reason is not null);
drop index extension_request_open;
create unique index extension_request_open on extension_request (tenant_id, assignment_id)
    where state in ('PROPOSED', 'REQUESTED');

-- Until now the leader who had agreed was named in the request.
update extension_request set signed_by = leader, signed_by_name = leader_name, signed_at = requested_at;
