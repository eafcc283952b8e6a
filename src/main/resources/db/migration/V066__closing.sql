-- 公开与归档: what was published of a reply or why it was withheld, and the sealed packages of archived proposals.

-- What anybody may read, copied here word by word when it is decided: no other table is opened to the public.
create table publication (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    form text not null check (form in ('FULL', 'SUMMARY', 'NONE')),
    kind text not null,
    term int not null,
    session int not null,
    number text not null,
    category text not null,
    -- null while withheld: not even the title is public then
    subject text,
    departments text,
    replied_on date,
    text text,
    ground text,
    decided_by text not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    -- a later decision, after the proposal was handled again, stands in its place
    superseded_at timestamptz,
    check ((form = 'NONE') = (text is null)),
    check ((form = 'NONE') = (ground is not null))
);
create unique index publication_standing on publication (tenant_id, proposal_id) where superseded_at is null;
create index publication_open on publication (tenant_id, decided_at, id) where superseded_at is null;

-- Each package is one ZIP file: all papers, the journal, the attachments, and a manifest with their checksums.
create table archive_package (
    tenant_id text not null,
    id text primary key,
    proposal_id text not null references proposal (id),
    -- 0 the package itself, 1 … its supplements
    part int not null,
    made_at timestamptz not null,
    reason text,
    size int not null,
    sha256 text not null,
    journal_rows int not null,
    journal_head text not null,
    bytes bytea not null
);
create unique index archive_package_part on archive_package (tenant_id, proposal_id, part);
alter table archive_package alter column bytes set storage external;
