-- Under which trace a row was written: of the event or the request that caused it. Outside of the hash on purpose. The chain proves
-- who did what when; the trace only leads to log lines, which are no proof and are gone long before, and it comes from whoever
-- sends an event. Rows written before this migration have none and their hashes stay as they are.
alter table journal add column trace text;
comment on column journal.trace is 'W3C trace id; not hashed';
