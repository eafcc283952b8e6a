-- L0 of the ladder: a deadline may have several moments at which it is spoken of before it is overdue.
alter table deadline drop constraint deadline_alarmed_check;
alter table deadline add constraint deadline_alarmed_check check (alarmed in ('REMINDED', 'DUE_SOON', 'OVERDUE'));

-- What was missed and is still owed though its clock goes on (the monthly report): the next row of its kind carries it.
alter table deadline add column owed boolean not null default false;

-- T3: when it was noted that nothing moves; null again with the first consultation or report.
alter table assignment add column standstill_at timestamptz;
alter table assignment add column standstill_handed_at timestamptz;

-- T6: when a promise that was not kept was handed to the ladder.
alter table commitment add column handed_at timestamptz;

-- T5: why somebody is dissatisfied.
alter table feedback add column cause text check (cause in ('PASSED_ON', 'SITE_UNCHANGED', 'EMPTY_REPLY', 'NO_DATE', 'OTHER'));

insert into deadline_parameter (code, rule, amount, value, basis) values
('remind.reply', null, null, '20,10,3', '本系统默认，待本区确认：答复到期前 20、10、3 个工作日提醒承办人和联络员。'),
('remind.sign', 'WORKING_DAYS', 1, null, '本系统默认，待本区确认：交办满 1 个工作日仍未签收的，提醒联络员。'),
('standstill.before', 'WORKING_DAYS', 20, null, '本系统默认，待本区确认：期限过半、距答复到期不足 20 个工作日而无任何面商和进展记录的，记停滞，由督查室催办。');
