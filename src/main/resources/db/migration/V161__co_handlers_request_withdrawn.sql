-- 撤回增加会办的申请: by the department that asked, before it is decided.
alter table co_handlers_request drop constraint co_handlers_request_state_check;
alter table co_handlers_request add constraint co_handlers_request_state_check
    check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'));
