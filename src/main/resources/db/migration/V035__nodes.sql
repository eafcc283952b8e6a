-- Which sample papers were sent: of several nodes that start together one sends each.
create table sent_sample (
    tenant_id text        not null,
    event_id  text        not null,
    sent_at   timestamptz not null,
    primary key (tenant_id, event_id)
);
