-- Indexes of the engine's tables that no statement of this program uses: lists and counters read tables of our own, cases (CMMN),
-- batches and external tasks are switched off, and no foreign key is looked up by them. Each one costs log and time at every step,
-- and those on LAST_UPDATED_ and END_TIME_ make every update of a task write all other indexes as well.
drop index if exists ACT_IDX_VAR_CASE_EXE;
drop index if exists ACT_IDX_VAR_CASE_INST_ID;
drop index if exists ACT_IDX_VARIABLE_TENANT_ID;
drop index if exists ACT_IDX_VARIABLE_TASK_NAME_TYPE;
drop index if exists ACT_IDX_BATCH_ID;
drop index if exists ACT_IDX_EXEC_TENANT_ID;
drop index if exists ACT_IDX_TASK_CREATE;
drop index if exists ACT_IDX_TASK_LAST_UPDATED;
drop index if exists ACT_IDX_TASK_ASSIGNEE;
drop index if exists ACT_IDX_TASK_OWNER;
drop index if exists ACT_IDX_TASK_TENANT_ID;
drop index if exists ACT_IDX_TASK_CASE_EXEC;
drop index if exists ACT_IDX_TASK_CASE_DEF_ID;
drop index if exists ACT_IDX_IDENT_LNK_USER;
drop index if exists ACT_IDX_IDENT_LNK_GROUP;
drop index if exists ACT_IDX_JOB_HANDLER_TYPE;
drop index if exists ACT_IDX_JOB_TENANT_ID;
drop index if exists ACT_IDX_HI_PRO_INST_END;
drop index if exists ACT_IDX_HI_PRO_INST_TENANT_ID;
drop index if exists ACT_IDX_HI_PRO_INST_PROC_DEF_KEY;
drop index if exists ACT_IDX_HI_PRO_INST_PROC_TIME;
drop index if exists ACT_IDX_HI_PI_PDEFID_END_TIME;
drop index if exists ACT_IDX_HI_PRO_RST_PRO_INST_ID;
drop index if exists ACT_IDX_HI_TASK_INST_TENANT_ID;
drop index if exists ACT_IDX_HI_TASK_INST_PROC_DEF_KEY;
drop index if exists ACT_IDX_HI_TASKINSTID_PROCINST;
drop index if exists ACT_IDX_HI_TASK_INST_START;
drop index if exists ACT_IDX_HI_TASK_INST_END;

-- The engine asks for the subtasks of each task it completes and has no index for it: without one it reads all open tasks. There
-- are no subtasks here, so this index stays empty and costs nothing.
create index act_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_) where PARENT_TASK_ID_ is not null;

-- Foreign keys that say again what another one says: a task, a variable and an incident belong to an execution, and that to its
-- instance; or that name a definition, which is never deleted here. Each is looked up at every insert and, where it names an
-- execution, at every end of one; those to definitions make all acts lock the same few rows beside each other. The keys that keep
-- executions, tasks, variables, jobs' events together stay: the engine takes their violation for a lost race.
alter table ACT_RU_EXECUTION drop constraint if exists ACT_FK_EXE_PROCDEF;
alter table ACT_RU_TASK drop constraint if exists ACT_FK_TASK_PROCDEF;
alter table ACT_RU_TASK drop constraint if exists ACT_FK_TASK_PROCINST;
alter table ACT_RU_VARIABLE drop constraint if exists ACT_FK_VAR_PROCINST;
alter table ACT_RU_INCIDENT drop constraint if exists ACT_FK_INC_PROCINST;
alter table ACT_RU_INCIDENT drop constraint if exists ACT_FK_INC_PROCDEF;
alter table ACT_RU_EXT_TASK drop constraint if exists ACT_FK_EXT_TASK_EXE;
drop index if exists ACT_IDX_EXE_PROCDEF;
drop index if exists ACT_IDX_TASK_PROCDEF;
