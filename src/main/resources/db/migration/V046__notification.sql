-- What people are told: an act asked of them, a reminder, news of what concerns them. Made after the event, from the topic.
create table notice (
    id          bigint generated always as identity,
    tenant_id   text        not null,
    person      text        not null,
    role        text        not null,
    organ       text        not null,
    -- the event or the task it comes from: told once, however often the topic is read
    cause       text        not null,
    kind        text        not null check (kind in ('ASK', 'REMINDER', 'NEWS')),
    subject_id  text        not null,
    title       text        not null,
    -- the event's name and data, said in words by the journal; an asked act by its element
    event       text,
    data        json,
    element     text,
    task_id     text,
    created_at  timestamptz not null,
    read_at     timestamptz,
    -- nobody needs to act on it any more
    settled_at  timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, person, role, organ, cause)
);
create index notice_unread on notice (tenant_id, person, role, organ, id) where read_at is null and settled_at is null;
create index notice_of_post on notice (tenant_id, person, role, organ, id);
create index notice_open_task on notice (tenant_id, subject_id) where task_id is not null and settled_at is null;
-- erased by night for all districts
create index notice_by_age on notice (created_at);

-- Mails to be sent; a row goes when its mail has been handed over or given up.
create table notice_mail (
    tenant_id  text        not null,
    notice_id  bigint      not null,
    person     text        not null,
    attempts   int         not null default 0,
    next_try   timestamptz,
    given_up   text,
    primary key (tenant_id, notice_id),
    foreign key (tenant_id, notice_id) references notice on delete cascade
);
-- worked through for all districts
create index notice_mail_due on notice_mail (next_try) where next_try is not null;
create index notice_mail_of_person on notice_mail (tenant_id, person) where next_try is not null;

alter table person add column mail text;
