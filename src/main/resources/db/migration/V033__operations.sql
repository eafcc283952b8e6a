-- Under which trace a row was written: of the event or the request that caused it. Outside of the hash on purpose. The chain proves
-- who did what when; the trace only leads to log lines, which are no proof and are gone long before, and it comes from whoever
-- sends an event. Rows written before this migration have none and their hashes stay as they are.
alter table journal add column trace text;
comment on column journal.trace is 'W3C trace id; not hashed';

-- Events waiting at the event desk, counted by every scrape: a handful of rows, so an index of a handful of entries.
create index inbox_waiting on inbox (status, received_at) where status in ('REJECTED', 'PARKED', 'PARKED_EXPIRED');

-- Rows no broker will ever take. Good rows never enter this index.
create index outbox_set_aside on outbox (id) where failure is not null;

-- Which jobs are late, without reading the timers of all that are not. The engine's own question for due jobs uses it too.
create index huiyin_job_due on act_ru_job (duedate_);

-- The bytes of an event are kept for a while, then only what proves them.
alter table inbox alter column raw drop not null;
alter table inbox add column raw_sha256 bytea;
alter table inbox add column raw_size int;
alter table inbox add constraint inbox_raw_or_its_proof check (raw is not null or (raw_sha256 is not null and raw_size is not null));
comment on column inbox.raw is 'Null after the retention period; raw_sha256 and raw_size are written when it is erased';

-- How far each retention has come, so that no night looks twice at the same rows. Its row is the lock of the node that works.
create table retention_mark (
    name       text primary key,
    done_until timestamptz,
    ran_at     timestamptz
);

-- Rows arrive in order of time, so a few bytes per block range find those of a span; new rows cost nothing.
create index inbox_settled on inbox using brin (settled_at);
create index journal_at on journal using brin (at);
create index proposal_draft_submitted on proposal_draft using brin (submitted_at);
