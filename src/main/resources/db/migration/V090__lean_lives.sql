-- What a whole life costs beyond what it says. (All nodes stand still while tables change: see Operations.)

-- Candidate groups stand in the model and in work_item.groups; the engine keeps no rows of them any more.
alter table ACT_RU_IDENTITYLINK drop constraint if exists ACT_FK_TSKASS_TASK;
delete from ACT_RU_IDENTITYLINK where TASK_ID_ is not null;

-- Again a foreign key that says what another one says: an execution's parent belongs to the same instance and ends with it.
alter table ACT_RU_EXECUTION drop constraint if exists ACT_FK_EXE_PROCINST;

-- Indexes that no statement uses any more (V031), ...
drop index if exists ACT_IDX_EXE_ROOT_PI;
drop index if exists ACT_IDX_VARIABLE_TASK_ID;
drop index if exists ACT_IDX_JOB_HANDLER;
drop index if exists ACT_IDX_JOB_JOB_DEF_ID;
drop index if exists ACT_IDX_EVENT_SUBSCR_TENANT_ID;

-- ... and those on columns that are mostly empty: only what is filled is ever looked for.
drop index if exists ACT_IDX_EXEC_BUSKEY;
drop index if exists ACT_IDX_EXE_PARENT;
drop index if exists ACT_IDX_EXE_SUPER;
drop index if exists ACT_IDX_VAR_BYTEARRAY;
drop index if exists ACT_IDX_JOB_EXCEPTION;
drop index if exists ACT_IDX_EVENT_SUBSCR_CONFIG_;
create index huiyin_execution_business_key on ACT_RU_EXECUTION (BUSINESS_KEY_) where BUSINESS_KEY_ is not null;
create index huiyin_execution_parent on ACT_RU_EXECUTION (PARENT_ID_) where PARENT_ID_ is not null;
create index huiyin_execution_super on ACT_RU_EXECUTION (SUPER_EXEC_) where SUPER_EXEC_ is not null;
create index huiyin_variable_bytes on ACT_RU_VARIABLE (BYTEARRAY_ID_) where BYTEARRAY_ID_ is not null;
create index huiyin_job_exception on ACT_RU_JOB (EXCEPTION_STACK_ID_) where EXCEPTION_STACK_ID_ is not null;
create index huiyin_subscription_configuration on ACT_RU_EVENT_SUBSCR (CONFIGURATION_) where CONFIGURATION_ is not null;

-- The trail: what an instance took in one transaction is one row, written once, instead of a row per flow that is counted up.
alter table trail rename to trail_counted;
create table trail (
    tenant_id           text        not null,
    process_instance_id text        not null,
    id                  bigint      generated always as identity,
    subject_id          text        not null,
    process_key         text        not null,
    at                  timestamptz not null,
    -- ids of flows and boundary events in the order they were taken; what was taken twice stands twice
    elements            text[]      not null,
    primary key (tenant_id, process_instance_id, id)
);
insert into trail (tenant_id, process_instance_id, subject_id, process_key, at, elements)
select c.tenant_id, c.process_instance_id, c.subject_id, c.process_key, c.first_at, array_agg(c.element_id order by c.element_id)
from trail_counted c cross join generate_series(1, c.times)
group by c.tenant_id, c.process_instance_id, c.subject_id, c.process_key, c.first_at
order by c.first_at;
drop table trail_counted;
