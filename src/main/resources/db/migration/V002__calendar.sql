-- Working days by date, never by year: the notice for 2023 begins on 2022-12-31.
create table calendar_year (
    year        int primary key,
    notice      text not null,
    number      text,
    imported_at timestamptz not null
);

create table work_calendar (
    tenant_id   text,                              -- null = the whole country
    day         date not null,
    kind        text not null check (kind in ('LEGAL_OFF', 'MAKEUP', 'LOCAL')),
    festivals   text[] not null default '{}',
    notice_year int references calendar_year (year),
    notice      text not null,                     -- the notice's name, or a district's own words
    unique nulls not distinct (tenant_id, day),
    check ((kind = 'LOCAL') = (tenant_id is not null)),
    check ((kind = 'LOCAL') = (notice_year is null))
);

-- The numbers of the law. The most specific row in force on the day wins: district before default, then session, term, kind.
create table deadline_parameter (
    id         bigint generated always as identity primary key,
    tenant_id  text,                               -- null = every district
    code       text not null,
    kind       text,
    term       int,
    session    int,
    rule       text check (rule in ('WORKING_DAYS', 'CALENDAR_DAYS', 'NATURAL_MONTHS', 'HOURS', 'WORKING_HOURS', 'SECONDS')),
    amount     int,
    value      text,
    basis      text not null,
    valid_from date not null default date '2000-01-01',
    unique nulls not distinct (tenant_id, code, kind, term, session, valid_from),
    check (rule is null or amount > 0),
    check (session is null or term is not null),
    check (amount is not null or value is not null)
);

insert into deadline_parameter (code, rule, amount, basis) values
('suggestion.assign.session', 'CALENDAR_DAYS', 30, '他区做法：会议期间的建议在闭会后一个月内交办（如富阳区）；自闭会之日起算。'),
('suggestion.assign.offsession', 'WORKING_DAYS', 5, '他区做法：闭会期间的建议在收到后 5 个工作日内交办，有的地方为 7 日。'),
('sign.within', 'WORKING_DAYS', 2, '本系统默认，待本区确认。'),
('sign.red', 'WORKING_DAYS', 3, '本系统默认，待本区确认。'),
('return.window', 'WORKING_DAYS', 5, '他区做法：承办单位在收到后 5 个工作日内提出退办（如杨陵区）；各地为 3 至 10 日不等。'),
('return.review', 'WORKING_DAYS', 3, '本系统默认，待本区确认；参照他市对退办七日内答复的做法压缩而成。'),
('return.ruling', 'WORKING_DAYS', 2, '本系统默认，待本区确认；参照他市对退办七日内答复的做法压缩而成。'),
('contact.before', 'WORKING_DAYS', 15, '本系统默认，待本区确认：承办单位在交办后 15 个工作日内主动联系提出人。'),
('cohandle.opinion', 'CALENDAR_DAYS', 30, '他区做法：会办单位在一个月内提出会办意见（如宁波、福建）；自交办起算，不晚于会办安全期。'),
('cohandle.safe_gap', 'CALENDAR_DAYS', 20, '本系统默认，待本区确认：由主办到期日倒推，遇休息日前移到工作日；到此日放行主办并留记录。'),
('reply.normal', 'NATURAL_MONTHS', 3, '法规：各省实施代表法办法和代表建议办理办法普遍规定，自交办之日起三个月内答复；本省本区现行条文待法制部门核对。'),
('reply.proposal', 'NATURAL_MONTHS', 3, '他区做法：提案答复期限以三个月居多（如浙江）；可按年度改为 5 个月，待本区确认。'),
('reply.max', 'NATURAL_MONTHS', 6, '法规：各省代表建议办理办法普遍规定，涉及面广、难度大的至迟六个月内答复；本省本区现行条文待法制部门核对。'),
('extend.apply_before', 'WORKING_DAYS', 10, '本系统默认，待本区确认；申请延期须书面提出并经交办机关同意，是他区做法（如杨陵区）。'),
('extend.approve', 'WORKING_DAYS', 3, '本系统默认，待本区确认；由人大代工委或政协提案委同意、督查室备案，是他区做法（如杨陵区）。'),
('feedback.return', 'WORKING_DAYS', 15, '本系统默认，待本区确认；外地有定为 20 个工作日的（如重庆）。'),
('redo.period', 'NATURAL_MONTHS', 1, '他区做法：不满意的在一个月内重新办理并再次答复；外地另有十五天、两个月的。'),
('disclose.within', 'WORKING_DAYS', 20, '他区做法：答复后 20 个工作日内主动公开（如安徽）。'),
('archive.within', 'CALENDAR_DAYS', 30, '本系统默认，待本区确认。'),
('warn.reply', 'WORKING_DAYS', 10, '本系统默认，待本区确认：到期前 10 个工作日转为临期。'),
('warn.cohandle', 'WORKING_DAYS', 5, '本系统默认，待本区确认：到期前 5 个工作日转为临期。'),
('warn.other', 'WORKING_DAYS', 1, '本系统默认，待本区确认：到期前 1 个工作日转为临期。'),
('review.within', 'WORKING_DAYS', 5, '本系统默认，待本区确认。'),
('completion.within', 'WORKING_DAYS', 5, '本系统默认，待本区确认。'),
('preassign.within', 'WORKING_DAYS', 3, '本系统默认，待本区确认。'),
('clearing.within', 'WORKING_DAYS', 5, '本系统默认，待本区确认。'),
('delivery.within', 'WORKING_DAYS', 3, '本系统默认，待本区确认。'),
('notice.opinion', 'WORKING_DAYS', 10, '本系统默认，待本区确认。'),
('notice.decline', 'WORKING_DAYS', 5, '本系统默认，待本区确认。'),
('appeal.within', 'WORKING_DAYS', 5, '本系统默认，待本区确认。'),
('appeal.answer', 'WORKING_DAYS', 5, '本系统默认，待本区确认。');

-- Counts, dates and switches: no rule of time, so nothing is computed by them directly.
insert into deadline_parameter (code, amount, value, basis) values
('return.max', 1, null, '他区做法：退办经驳回后仍有异议的由区领导裁定并执行（参照广州），故每单位每次交办限退一次；终裁后不得再退。'),
('reply.annual_cutoff', null, 'OFF', '他区做法：有的区为会议期间的建议提案定统一截止日（如杨陵区、蔡甸区为 8 月 31 日）；本区未查到规定，默认关闭。'),
('extend.max_times', 1, null, '本系统默认，待本区确认。'),
('extend.max_months', 3, null, '他区做法：延长不超过三个月（如福建），有的地方为一个月。'),
('redo.max_before_L4', 1, null, '本系统默认，待本区确认：重办一次后仍不满意即由区领导面商。'),
('progress.day', 25, null, '本系统默认，待本区确认：每月 25 日更新进展；外地有按期报送进展的做法。'),
('commit.remind', null, '30,7,0', '本系统默认，待本区确认：承诺到期前 30 日、7 日和当日提醒。'),
('deadline.startpoint', null, 'ASSIGNED', '他区做法：答复期限自交办之日起算（如福建），交办当日不计；外地另有自收到之日或闭会之日起算的。'),
('roll.nonwork', null, 'true', '本系统默认，待本区确认：自然日、自然月的末日遇休息日顺延到下一工作日，系期间计算的通行规则，是否适用待法制部门确认。'),
('office.hours', null, '08:30-12:00,14:30-18:00', '本系统默认，待本区确认。');

-- Whistles; durations below an hour stand in `value` (ISO 8601), working minutes are counted within office.hours.
insert into deadline_parameter (code, kind, rule, amount, value, basis) values
('whistle.review', null, 'WORKING_HOURS', 2, null, '本系统默认，待本区确认。'),
('whistle.review', 'EMERGENCY', null, null, 'PT10M', '本系统默认，待本区确认。'),
('whistle.triage', null, null, null, 'PT30M', '本系统默认，待本区确认：工作分钟。'),
('whistle.triage', 'EMERGENCY', null, null, 'PT10M', '他区做法：紧急事项十分钟内立案派遣（参照太原数字城管）。'),
('whistle.sign', 'EMERGENCY', null, null, 'PT10M', '他区做法：参照太原数字城管紧急事项十分钟。'),
('whistle.sign', 'JOINT_ENFORCEMENT', 'WORKING_HOURS', 1, null, '他区做法：一小时内签收（如南京鼓楼）。'),
('whistle.sign', 'KEY_WORK', 'WORKING_HOURS', 1, null, '他区做法：一小时内签收（如南京鼓楼）。'),
('whistle.sign', 'HARD_CASE', 'WORKING_HOURS', 1, null, '他区做法：一小时内签收（如南京鼓楼）。'),
('whistle.contact', 'EMERGENCY', null, null, 'PT0M', '本系统默认，待本区确认：即时。'),
('whistle.contact', 'JOINT_ENFORCEMENT', 'WORKING_DAYS', 1, null, '他区做法：参照南京鼓楼 24 小时内联系街道。'),
('whistle.contact', 'KEY_WORK', 'WORKING_DAYS', 1, null, '他区做法：参照南京鼓楼 24 小时内联系街道。'),
('whistle.contact', 'HARD_CASE', 'WORKING_DAYS', 1, null, '他区做法：参照南京鼓楼 24 小时内联系街道。'),
('whistle.reportin', 'EMERGENCY', null, null, 'PT30M', '他区做法：30 分钟内报到（如平谷）。'),
('whistle.reportin', 'JOINT_ENFORCEMENT', 'WORKING_DAYS', 2, null, '本系统默认，待本区确认。'),
('whistle.reportin', 'KEY_WORK', 'WORKING_DAYS', 3, null, '他区做法：推进哨 3 个工作日内报到（如南京鼓楼）。'),
('whistle.reportin', 'HARD_CASE', 'WORKING_DAYS', 5, null, '他区做法：攻坚哨 5 个工作日内报到（如南京鼓楼）。'),
('whistle.resolve', 'EMERGENCY', 'HOURS', 24, null, '本系统默认，待本区确认：按险情 2 至 24 小时，此处取上限；自然小时，不跳夜间与节假日。'),
('whistle.resolve', 'JOINT_ENFORCEMENT', 'WORKING_DAYS', 10, null, '他区做法：至迟 10 个工作日办结（如扬州广陵）。'),
('whistle.resolve', 'KEY_WORK', 'WORKING_DAYS', 10, null, '他区做法：至迟 10 个工作日办结（如扬州广陵）。'),
('whistle.resolve', 'HARD_CASE', 'NATURAL_MONTHS', 6, null, '本系统默认，待本区确认：一事一期限，最长不超过六个月。');
