-- Notices of whistles, ladders and items of the list.
alter table notice drop constraint notice_about_check;
alter table notice add constraint notice_about check (about in ('CO_SIGNING', 'WHISTLE', 'LADDER', 'ITEM'));
-- outside office hours told when they begin again; null = told when it was written
alter table notice add column told_from timestamptz;
-- of one ladder nobody is told more than once per level and day
alter table notice add column once text;
create unique index notice_once on notice (tenant_id, person, role, organ, once) where once is not null;
-- what ladders have told so far
create index notice_of_ladder on notice (tenant_id, subject_id) where once is not null;
