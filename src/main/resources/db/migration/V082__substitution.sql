-- 离岗代理: a colleague of the same organ does the tasks of a post from day to day; the post stays its holder's.
create table substitution (
    tenant_id       text        not null,
    id              text        primary key,
    post_id         bigint      not null references post (id),
    substitute      text        not null,
    valid_from      date        not null,
    -- last day
    valid_to        date        not null check (valid_to >= valid_from),
    reason          text        not null,
    named_by        text        not null,
    named_by_name   text        not null,
    named_at        timestamptz not null,
    revoked_by      text,
    revoked_by_name text,
    revoked_at      timestamptz,
    foreign key (tenant_id, substitute) references person,
    check ((revoked_at is null) = (revoked_by is null))
);
create index substitution_by_post on substitution (tenant_id, post_id, valid_from);
