-- Who is who: districts, organs, people, their posts and accounts.

create table tenant (
    code   text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name   text    not null,
    sample boolean not null,
    -- changes with everything below; the directories kept in memory by the nodes are compared with it
    stamp  text    not null
);

create table congress_session (
    tenant_id text    not null references tenant,
    body      text    not null check (body in ('CONGRESS', 'CPPCC')),
    term      int     not null check (term > 0),
    session   int     not null check (session > 0),
    opens     date    not null,
    closes    date check (closes >= opens),
    sample    boolean not null,
    primary key (tenant_id, body, term, session)
);

create table organ (
    tenant_id   text    not null references tenant,
    code        text    not null,
    ord         int     not null,
    name        text    not null,
    short_name  text    not null,
    kind        text    not null,
    handles     boolean not null,
    letter_code text,
    phone       text,
    duties      text[]  not null default '{}',
    sample      boolean not null,
    primary key (tenant_id, code)
);

create table person (
    tenant_id text    not null references tenant,
    code      text    not null,
    name      text    not null,
    title     text,
    phone     text,
    address   text,
    sample    boolean not null,
    primary key (tenant_id, code)
);

create table post (
    id         bigint generated always as identity primary key,
    tenant_id  text not null,
    person     text not null,
    role       text not null,
    organ      text not null,
    valid_from date not null,
    -- last day in force
    valid_to   date check (valid_to >= valid_from),
    unique (tenant_id, person, role, organ, valid_from),
    foreign key (tenant_id, person) references person,
    foreign key (tenant_id, organ) references organ
);
create index post_of_organ on post (tenant_id, organ, role);

-- tenant_id '*' with no person: an administrator of the installation, who sets districts up and belongs to none.
create table account (
    username        text primary key check (username = lower(username)),
    tenant_id       text        not null,
    person          text,
    password_hash   text        not null,
    must_change     boolean     not null,
    sample          boolean     not null,
    failed_attempts int         not null default 0,
    locked_until    timestamptz,
    -- locked by an administrator, until unlocked
    locked          boolean     not null default false,
    created_at      timestamptz not null,
    check ((tenant_id = '*') = (person is null)),
    foreign key (tenant_id, person) references person
);
create index account_of_tenant on account (tenant_id, username);
create index account_of_person on account (tenant_id, person);
