-- Notices of substitutions for an absence: who stands in, and the holder.
alter table notice drop constraint notice_about;
alter table notice add constraint notice_about
    check (about in ('CO_SIGNING', 'WHISTLE', 'LADDER', 'ITEM', 'SUBSTITUTION'));
-- what of one was written for the day after its last
create index notice_of_substitution on notice (tenant_id, subject_id) where about = 'SUBSTITUTION';
