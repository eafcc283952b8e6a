-- Minutes: around the clock for emergencies, within the office hours for the rest.
alter table deadline_parameter drop constraint deadline_parameter_rule_check;
alter table deadline_parameter add constraint deadline_parameter_rule_check check (rule in
    ('WORKING_DAYS', 'CALENDAR_DAYS', 'NATURAL_MONTHS', 'HOURS', 'WORKING_HOURS', 'MINUTES', 'WORKING_MINUTES', 'SECONDS'));

-- What whistles hang on was only listed so far, durations below an hour as text. Nobody could set it.
update deadline_parameter p set rule = x.rule, amount = x.amount, value = null, basis = x.basis
from (values
    ('whistle.review', 'EMERGENCY', 'MINUTES', 10, '本系统默认，待本区确认。'),
    ('whistle.triage', null, 'WORKING_MINUTES', 30, '本系统默认，待本区确认。'),
    ('whistle.triage', 'EMERGENCY', 'MINUTES', 10, '他区做法：紧急事项十分钟内立案派遣（参照太原数字城管）。'),
    ('whistle.sign', 'EMERGENCY', 'MINUTES', 10, '他区做法：参照太原数字城管紧急事项十分钟。'),
    ('whistle.contact', 'EMERGENCY', 'MINUTES', 10, '本系统默认，待本区确认：即时，留出拨通电话的 10 分钟。'),
    ('whistle.reportin', 'EMERGENCY', 'MINUTES', 30, '他区做法：30 分钟内报到（如平谷）。')) as x (code, kind, rule, amount, basis)
where p.tenant_id is null and p.code = x.code and p.kind is not distinct from x.kind and p.rule is null;

insert into deadline_parameter (code, kind, rule, amount, basis) values
('ladder.sign', null, 'WORKING_DAYS', 1, '本系统默认，待本区确认：各级应签发的人逾此未签发，自动升级。'),
('ladder.sign', 'EMERGENCY', 'MINUTES', 5, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.chaser', null, 'WORKING_DAYS', 2, '本系统默认，待本区确认：催办单自签发起 2 个工作日内由分管领导回执。'),
('ladder.chaser', 'EMERGENCY', 'MINUTES', 10, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.chaser.makegood', null, 'WORKING_DAYS', 5, '本系统默认，待本区确认：催办已回执、仍逾期达 5 个工作日的，升督办。'),
('ladder.chaser.makegood', 'EMERGENCY', 'MINUTES', 30, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.order', null, 'WORKING_DAYS', 3, '本系统默认，待本区确认：督办通知书自签发起 3 个工作日内书面说明或办结。'),
('ladder.order', 'EMERGENCY', 'MINUTES', 15, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.coordination', null, 'WORKING_DAYS', 5, '本系统默认，待本区确认：协调会自召集起、提请吹哨自报到期限起各 5 个工作日。'),
('ladder.coordination', 'EMERGENCY', 'MINUTES', 30, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.leader', null, 'WORKING_DAYS', 10, '本系统默认，待本区确认：区领导领办，10 个工作日内裁定。'),
('ladder.leader', 'EMERGENCY', 'MINUTES', 60, '本系统默认，待本区确认：应急哨按分钟计，不分昼夜。'),
('ladder.card.appeal', null, 'WORKING_DAYS', 5, '本系统默认，待本区确认：黄牌、红牌自记牌起 5 个工作日内可以申诉。'),
('ladder.card.answer', null, 'WORKING_DAYS', 5, '本系统默认，待本区确认：申诉 5 个工作日内答复，成立的牌作废。');

-- When an overdue row was handed to the ladder of escalation; met after that, it ends the ladder.
alter table deadline add column handed_at timestamptz;
