-- Figures of whistles are counted of those blown in a span of days.
create index whistle_blown on whistle (tenant_id, blown_at) where blown_at is not null;
-- the disputes of their parts
create index whistle_dispute_of_part on whistle_dispute (tenant_id, part_id);
