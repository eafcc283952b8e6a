-- Who may send events, for which organ and tenant.
create table event_source (
    source        text primary key,
    tenant_id     text    not null,
    organ         text,
    types         text[]  not null,
    proposer_acts boolean not null
);

-- Every event that came, whole. One row per source and id; events that cannot be identified stand under topic/partition/offset.
create table inbox (
    id              bigint generated always as identity primary key,
    tenant_id       text,
    source          text        not null,
    event_id        text        not null,
    identified      boolean     not null,
    type            text,
    topic           text        not null,
    kafka_partition int         not null,
    kafka_offset    bigint      not null,
    kafka_key       text,
    headers         jsonb       not null,
    raw             bytea       not null,
    status          text        not null check (status in ('ACCEPTED', 'DUPLICATE', 'REJECTED', 'PARKED', 'PARKED_EXPIRED', 'CLOSED')),
    reason          text,
    subject_id      text,
    attempts        int         not null,
    next_attempt_at timestamptz,
    patience_until  timestamptz,
    trace           text,
    received_at     timestamptz not null,
    settled_at      timestamptz not null,
    closed_by       text,
    remark          text,
    unique (source, event_id)
);

create index inbox_desk on inbox (tenant_id, id desc) where status in ('REJECTED', 'PARKED', 'PARKED_EXPIRED', 'CLOSED');
create index inbox_due on inbox (next_attempt_at) where status = 'PARKED';

-- What is still to be published. Rows vanish when the broker has acknowledged them.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text,
    event_id   text        not null,
    headers    jsonb       not null,
    payload    bytea       not null,
    created_at timestamptz not null,
    failure    text
);
comment on column outbox.failure is 'Set when the broker will never take this row (too large); it is kept and left out.';
create index outbox_event on outbox (event_id);
