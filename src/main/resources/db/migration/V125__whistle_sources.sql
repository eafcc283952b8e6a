-- 哨源: everything that asks for a whistle. A request only asks; the sub-district's leadership blows or answers why not.
create table whistle_request (
    tenant_id text not null,
    id text not null,
    origin text not null check (origin in ('GRID', 'ASKED', 'TRIGGER', 'LADDER', 'STREET')),
    -- T1 … T8 of the rules that suggest; also of an ask that meets such a rule
    trigger text,
    -- what happened once is suggested once, however often it is heard
    occurrence text,
    kind text not null check (kind in ('EMERGENCY', 'JOINT_ENFORCEMENT', 'KEY_WORK', 'HARD_CASE')),
    -- null while nobody knows where it is
    subdistrict text,
    -- how the sub-district was found: NAMED, GRID_CELL, COORDINATES, PLACE_WORD, PARTY, CHOSEN
    placed_by text,
    proposal_id text,
    whistle_id text,
    title text not null,
    description text not null,
    place text,
    lng double precision,
    lat double precision,
    grid_cell text,
    road_id text,
    danger text,
    -- facts and photos: JSON
    facts text not null default '[]',
    photos text not null default '[]',
    chief text,
    hotline text,
    source text,
    source_reference text,
    asked_by text not null,
    asked_by_name text not null,
    asked_role text,
    asked_organ text,
    asked_organ_name text,
    asked_at timestamptz not null,
    state text not null check (state in ('UNPLACED', 'OPEN', 'GRANTED', 'DECLINED')),
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    version int not null default 0,
    primary key (tenant_id, id),
    check (state = 'UNPLACED' or subdistrict is not null)
);
create unique index whistle_request_reference on whistle_request (tenant_id, source, source_reference)
    where source_reference is not null;
create unique index whistle_request_trigger on whistle_request (tenant_id, proposal_id, trigger)
    where origin = 'TRIGGER' and state in ('UNPLACED', 'OPEN');
create unique index whistle_request_occurrence on whistle_request (tenant_id, proposal_id, trigger, occurrence)
    where occurrence is not null;
create index whistle_request_of_proposal on whistle_request (tenant_id, proposal_id) where proposal_id is not null;
create index whistle_request_of_whistle on whistle_request (tenant_id, whistle_id) where whistle_id is not null;
create index whistle_request_open on whistle_request (tenant_id, subdistrict, asked_at desc)
    where state in ('UNPLACED', 'OPEN');
create index whistle_request_by_day on whistle_request (tenant_id, asked_at desc, id);

-- Where a proposal is, when the supervision office has said so.
create table proposal_place (
    tenant_id text not null,
    proposal_id text not null,
    subdistrict text not null,
    chosen_by_name text not null,
    chosen_at timestamptz not null,
    primary key (tenant_id, proposal_id)
);

-- 词表: words and places by which dangers, kinds of spots, trades and sub-districts are recognised; '*' = of every district
-- that has no list of its own.
create table whistle_word (
    tenant_id text not null,
    list text not null check (list in ('DANGER', 'SPOT', 'TRADE', 'PLACE', 'GRID', 'AREA')),
    word text not null,
    -- what it stands for: a hazard or a kind of spot in words, a trade, a sub-district
    stands_for text not null,
    ord int not null default 0,
    primary key (tenant_id, list, word)
);
insert into whistle_word (tenant_id, list, word, stands_for, ord) values
('*', 'DANGER', '井盖', '井盖缺失破损', 1),
('*', 'DANGER', '窨井', '井盖缺失破损', 2),
('*', 'DANGER', '燃气泄漏', '燃气', 3),
('*', 'DANGER', '燃气', '燃气', 4),
('*', 'DANGER', '塌陷', '地面塌陷', 5),
('*', 'DANGER', '坍塌', '坍塌', 6),
('*', 'DANGER', '管道爆裂', '管道爆裂', 7),
('*', 'DANGER', '高压线坠落', '线缆坠落', 8),
('*', 'DANGER', '外墙脱落', '高空坠物', 9),
('*', 'DANGER', '高空坠物', '高空坠物', 10),
('*', 'SPOT', '物业', '物业', 1),
('*', 'SPOT', '老旧小区', '老旧小区', 2),
('*', 'SPOT', '违建', '违法建设', 3),
('*', 'SPOT', '违法建设', '违法建设', 4),
('*', 'SPOT', '停车', '停车', 5),
('*', 'SPOT', '背街小巷', '背街小巷', 6),
('*', 'SPOT', '施工扬尘', '施工扬尘', 7),
('*', 'SPOT', '扬尘', '施工扬尘', 8),
('*', 'TRADE', '物业', 'PROPERTY', 1),
('*', 'TRADE', '环卫', 'SANITATION', 2),
('*', 'TRADE', '垃圾', 'SANITATION', 3),
('*', 'TRADE', '保洁', 'SANITATION', 4),
('*', 'TRADE', '工地', 'SITE', 5),
('*', 'TRADE', '施工', 'SITE', 6),
('*', 'TRADE', '扬尘', 'SITE', 7),
('*', 'TRADE', '养老', 'ELDERLY_CARE', 8),
('*', 'TRADE', '敬老院', 'ELDERLY_CARE', 9);
