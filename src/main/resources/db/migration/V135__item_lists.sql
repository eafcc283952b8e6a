-- 清单式交办、节点式督查: what a meeting, a whistle or the supervision office itself set, item by item, watched by node.

create table item_list_series (
    tenant_id text not null,
    year      int  not null,
    last      int  not null,
    primary key (tenant_id, year)
);

create table item_list (
    tenant_id    text        not null,
    id           text        not null,
    year         int         not null,
    no           int         not null,
    title        text        not null,
    source       text        not null check (source in ('MEETING', 'WHISTLE', 'OFFICE')),
    -- the meeting or the whistle; null for the office's own
    source_id    text,
    held_on      date        not null,
    minutes      text        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, year, no)
);
-- minutes become one list
create unique index item_list_source on item_list (tenant_id, source, source_id) where source_id is not null;

create table list_item (
    tenant_id        text        not null,
    id               text        not null,
    list_id          text        not null,
    no               int         not null,
    matter           text        not null,
    organ            text        not null,
    -- 定 SET, 干 IN_HAND and REPORTED, 成 DONE
    state            text        not null check (state in ('SET', 'IN_HAND', 'REPORTED', 'DONE')),
    -- the node that is watched now, and its day
    node             int         not null,
    due              date        not null,
    responsible      text,
    taken_by_name    text,
    taken_at         timestamptz,
    reported_by_name text,
    reported_at      timestamptz,
    done_by_name     text,
    done_at          timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, list_id, no),
    foreign key (tenant_id, list_id) references item_list (tenant_id, id)
);
create index list_item_open on list_item (tenant_id, due, id) where state <> 'DONE';
create index list_item_owner on list_item (tenant_id, organ, due, id);

create table list_item_organ (
    tenant_id text not null,
    item_id   text not null,
    organ     text not null,
    primary key (tenant_id, item_id, organ),
    foreign key (tenant_id, item_id) references list_item (tenant_id, id)
);
create index list_item_organ_of on list_item_organ (tenant_id, organ, item_id);

create table list_item_node (
    tenant_id       text not null,
    item_id         text not null,
    ord             int  not null,
    day             date not null,
    text            text not null,
    -- its day went by and it was not reached
    missed          boolean not null default false,
    reached_on      date,
    reached_by_name text,
    primary key (tenant_id, item_id, ord),
    foreign key (tenant_id, item_id) references list_item (tenant_id, id)
);

-- What owner and co-owners report, and what the supervision office answers.
create table list_item_report (
    tenant_id text        not null,
    id        bigint generated always as identity primary key,
    item_id   text        not null,
    -- the node that is reached by it, or null
    node      int,
    kind      text        not null check (kind in ('PROGRESS', 'NODE', 'SENT_BACK', 'CONFIRMED')),
    text      text        not null,
    organ     text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    foreign key (tenant_id, item_id) references list_item (tenant_id, id)
);
create index list_item_report_of on list_item_report (tenant_id, item_id, id);

-- Tasks that hang on no proposal stand in no proposal's rows: their few lists are read from the work items themselves.
create index work_item_further on work_item (tenant_id, process_key, created_at)
    where state = 'OPEN' and process_key in ('item', 'escalation', 'escalation-level', 'card-appeal', 'whistle', 'whistle-release', 'whistle-response',
        'whistle-handling', 'whistle-arrival', 'whistle-signing', 'whistle-dispute', 'whistle-rating');
