-- Figures of whistles are counted of those blown in a span of days.
create index whistle_blown on whistle (tenant_id, blown_at) where blown_at is not null;
-- the parts of each, their disputes and their ladders
create index whistle_dispute_of_part on whistle_dispute (tenant_id, part_id);
create index ladder_of_part on ladder (tenant_id, subject_id, scope_id) where subject_type = 'WHISTLE';
