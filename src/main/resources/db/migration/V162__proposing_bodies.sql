-- 集体提出单位: the bodies that may propose under their own name, each from a day on and, once ended, to a day. Papers that name one
-- keep its name as it was written.
create table proposing_body (
    id            bigint      generated always as identity primary key,
    tenant_id     text        not null references tenant (code),
    kind          text        not null
        check (kind in ('PARTY', 'PEOPLES_ORGANIZATION', 'SECTOR', 'SPECIAL_COMMITTEE', 'DELEGATION')),
    name          text        not null,
    valid_from    date        not null,
    -- last day on the list
    valid_to      date,
    -- null: as the district's file lists it
    basis         text,
    added_by_name text,
    ended_for     text,
    ended_by_name text,
    check (valid_to is null or valid_to >= valid_from)
);
create unique index proposing_body_open on proposing_body (tenant_id, kind, name) where valid_to is null;
create index proposing_body_by_kind on proposing_body (tenant_id, kind, id);
