-- Files that hang on things of other modules; their bytes apart, in pieces, so that lists of them stay light.
create table attachment (
    tenant_id      text        not null,
    id             text        not null,
    -- the file it belongs to (e.g. the proposal) and the thing in it on which it hangs
    file_id        text        not null,
    subject_id     text        not null,
    purpose        text        not null check (purpose ~ '^[A-Z][A-Z_]{1,39}$'),
    file_name      text        not null check (file_name <> ''),
    media_type     text        not null,
    size           bigint      not null check (size > 0),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_by      text        not null,
    stored_by_name text        not null,
    stored_at      timestamptz not null,
    sealed         boolean     not null default false,
    scan           text        not null check (scan in ('NONE', 'WAITING', 'CLEAN', 'INFECTED')),
    next_scan      timestamptz,
    attempts       int         not null default 0,
    primary key (tenant_id, id),
    check ((scan = 'WAITING') = (next_scan is not null))
);
create index attachment_of_file on attachment (tenant_id, file_id);
create index attachment_of_subject on attachment (tenant_id, subject_id, purpose);
-- worked through by the scanner for all districts
create index attachment_scan_due on attachment (next_scan) where scan = 'WAITING';

create table attachment_content (
    tenant_id     text  not null,
    attachment_id text  not null,
    no            int   not null,
    bytes         bytea not null,
    primary key (tenant_id, attachment_id, no),
    foreign key (tenant_id, attachment_id) references attachment on delete cascade
);
-- what offices send is packed already
alter table attachment_content alter column bytes set storage external;
