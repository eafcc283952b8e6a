-- A suggestion whose proposal is withdrawn or concluded leaves the desk, also before anybody has said where it is.
alter table whistle_request drop constraint whistle_request_state_check;
alter table whistle_request add constraint whistle_request_state_check
    check (state in ('UNPLACED', 'OPEN', 'GRANTED', 'DECLINED', 'WITHDRAWN'));
alter table whistle_request drop constraint whistle_request_check;
alter table whistle_request add constraint whistle_request_check
    check (state in ('UNPLACED', 'WITHDRAWN') or subdistrict is not null);

-- What is asked of those called; null for what every such meeting asks.
alter table coordination_meeting add agenda text;
