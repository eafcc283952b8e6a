-- What a district calls the categories of a reply; a category without a letter is not offered there.
create table category_letter (
    tenant_id  text    not null references tenant (code),
    body       text    not null check (body in ('DEPUTY_SUGGESTION', 'MEMBER_PROPOSAL')),
    category   text    not null check (category in ('RESOLVED', 'PLANNED', 'DEFERRED', 'NOTED')),
    valid_from date    not null,
    letter     text,
    label      text,
    changed_by text    not null,
    reason     text    not null,
    primary key (tenant_id, body, category, valid_from),
    check ((letter is null) = (label is null))
);

-- Which steps a reply passes within an organ before its leader signs; without a row all of them.
create table clearing_chain (
    tenant_id  text        not null references tenant (code),
    organ      text        not null,
    steps      text[]      not null check (steps <@ array['OFFICE', 'DEPUTY_LEADER', 'SUPERVISION', 'LEADER'] and 'LEADER' = any (steps)),
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (tenant_id, organ),
    foreign key (tenant_id, organ) references organ
);

alter table reply add column summary text;
-- a deferred reply that promises all the same
alter table reply add column promised boolean not null default false;
-- 经领衔人同意由其转告: to whom it was said, and when
alter table reply add column relay_consent text;
-- the steps this round of clearing passes; null = all
alter table reply add column steps text[];

create table reply_version (
    tenant_id     text        not null,
    reply_id      text        not null references reply (id),
    no            int         not null,
    sent          boolean     not null,
    content       jsonb       not null,
    saved_by      text        not null,
    saved_by_name text        not null,
    saved_at      timestamptz not null,
    primary key (tenant_id, reply_id, no)
);

-- What of a reply is not published: the very words, wherever they stand in it.
create table reply_mask (
    tenant_id      text        not null,
    reply_id       text        not null references reply (id),
    no             int         not null,
    passage        text        not null,
    ground         text        not null check (ground in ('PRIVACY', 'TRADE_SECRET', 'STABILITY', 'INTERNAL', 'OTHER')),
    remark         text,
    marked_by      text        not null,
    marked_by_name text        not null,
    marked_at      timestamptz not null,
    primary key (tenant_id, reply_id, no),
    check (ground <> 'OTHER' or remark is not null)
);

create table reply_commitment (
    tenant_id     text not null,
    id            text primary key,
    proposal_id   text not null references proposal (id),
    reply_id      text not null references reply (id),
    assignment_id text not null references assignment (id),
    organ         text not null,
    ord           int  not null,
    no            int,
    matter        text not null,
    responsible   text,
    due           date,
    milestones    jsonb not null
);
create index reply_commitment_by_reply on reply_commitment (tenant_id, reply_id, ord);

-- Whom the letter must reach, in-app or on paper; a person may stand behind several merged papers.
alter table reply_delivery add column name text;
alter table reply_delivery add column for_proposal text;
alter table reply_delivery add column way text not null default 'APP' check (way in ('APP', 'PAPER', 'RELAYED'));
alter table reply_delivery add column how text;
alter table reply_delivery add column registered_by text;
alter table reply_delivery add column registered_by_name text;
alter table reply_delivery alter column delivered_at drop not null;
update reply_delivery d set for_proposal = r.proposal_id, name = coalesce(s.name, d.person)
from reply r left join proposal_signer s on s.tenant_id = r.tenant_id and s.proposal_id = r.proposal_id
where r.tenant_id = d.tenant_id and r.id = d.reply_id and (s.person is null or s.person = d.person);
alter table reply_delivery alter column for_proposal set not null;
alter table reply_delivery drop constraint reply_delivery_pkey;
alter table reply_delivery add primary key (tenant_id, reply_id, for_proposal, person);
alter table reply_delivery add check (way <> 'PAPER' or delivered_at is null or how is not null);

-- Until now issuing was delivering.
update assignment set state = 'DELIVERED' where state = 'ISSUED';
