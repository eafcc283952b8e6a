-- 职责清单: what a department is charged with from a day on. Where nothing stands here, what its district's file says holds.
create table duty_list (
    tenant_id       text        not null references tenant (code),
    organ           text        not null,
    -- counts the department's lists; who changes it names the one seen
    no              int         not null,
    duties          text[]      not null,
    basis           text        not null,
    valid_from      date        not null,
    changed_by      text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    primary key (tenant_id, organ, no)
);
