-- A node's day is moved, an item is dropped: both with the reason, both days stay readable.
alter table list_item drop constraint list_item_state_check;
alter table list_item add constraint list_item_state_check check (state in ('SET', 'IN_HAND', 'REPORTED', 'DONE', 'DROPPED'));

alter table list_item_report drop constraint list_item_report_kind_check;
alter table list_item_report add constraint list_item_report_kind_check
    check (kind in ('PROGRESS', 'NODE', 'SENT_BACK', 'CONFIRMED', 'MOVED', 'DROPPED'));
-- of a node that was moved
alter table list_item_report add column day_before date;
alter table list_item_report add column day_after date;

drop index list_item_open;
create index list_item_open on list_item (tenant_id, due, id) where state not in ('DONE', 'DROPPED');

-- For whom it is done, who therefore looks on: the sub-district whose whistle it comes from.
alter table item_list add column wanted_by text;
