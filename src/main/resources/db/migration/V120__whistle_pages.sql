-- What the lists and the live board of whistles read, again and again, without walking through anything that is over.

-- a department's open share: its cards on top of the home page, and their number in the navigation
create index whistle_part_open on whistle_part (tenant_id, organ, whistle_id)
    where state not in ('VERIFIED', 'REPLACED', 'RELEASED');

-- a sub-district's own that are not over
create index whistle_open_of_subdistrict on whistle (tenant_id, subdistrict, state)
    where state not in ('CLOSED', 'NOT_ESTABLISHED');

-- what the command centre dispatches and what both sides rate
create index whistle_by_standing on whistle (tenant_id, state) where state in ('TRIAGE', 'RATING');

-- the running clocks of whistles alone: 2,000 open ones are read in one walk through this index
create index deadline_of_whistle on deadline (tenant_id, subject_id, scope_id, overdue_from)
    include (kind, warn_from, red_from, provisional)
    where status = 'OPEN' and kind like 'WHISTLE%';

-- whether anything has happened to any whistle of the district since the board was drawn: the last entry's id
create index journal_of_whistles on journal (tenant_id, id) where subject_type = 'WHISTLE';

-- what waits for a ruling
create index whistle_dispute_waiting on whistle_dispute (tenant_id, level, whistle_id) where closed_at is null;
