-- A clock of minutes or hours is due soon from its last share, in per cent: a working day before its end would be before its start.
insert into deadline_parameter (code, amount, basis) values
('warn.share', 30, '本系统默认，待本区确认：按分钟、小时计的期限，剩下最后三成时间转为临期。');
