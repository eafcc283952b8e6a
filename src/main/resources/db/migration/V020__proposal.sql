create extension if not exists pg_trgm;

create table proposal (
    id                     text primary key,
    tenant_id              text        not null,
    kind                   text        not null check (kind in ('DEPUTY_SUGGESTION', 'MEMBER_PROPOSAL')),
    term                   int         not null check (term between 1 and 99),
    session                int         not null check (session between 1 and 99),
    in_session             boolean     not null,
    subject                text        not null check (subject <> ''),
    grounds                text        not null check (grounds <> ''),
    category               text        not null check (category in ('URBAN', 'ECONOMY', 'EDUCATION_HEALTH',
        'SOCIAL_SECURITY', 'AGRICULTURE', 'ECOLOGY', 'POLITICS_LAW', 'OTHER')),
    lead_proposer          text        not null,
    body                   text,
    wished_departments     text[]      not null default '{}',
    origin                 text check (origin in ('INSPECTION', 'RESEARCH', 'SYMPOSIUM', 'VISIT', 'OTHER')),
    consents_to_disclosure boolean     not null,
    submitted_by           text        not null,
    on_behalf              boolean     not null default false,
    source                 text        not null,
    sender_reference       text        not null,
    sample                 boolean     not null default false,
    submitted_at           timestamptz not null,
    received_at            timestamptz not null,
    docketed_at            timestamptz,
    number_seq             int,
    number                 text,
    state                  text        not null check (state in ('SUBMITTED', 'RETURNED_FOR_COMPLETION', 'DECLINED',
        'WITHDRAWN', 'DOCKETED', 'IN_HANDLING', 'REPLIED', 'REHANDLING_PENDING', 'CONCLUDED')),
    text_hash              text        not null check (text_hash ~ '^[0-9a-f]{64}$'),
    version                int         not null default 0,
    constraint proposal_number_with_docketing
        check ((number is null) = (docketed_at is null) and (number is null) = (number_seq is null)),
    constraint proposal_number_when_docketed
        check (state in ('SUBMITTED', 'RETURNED_FOR_COMPLETION', 'DECLINED', 'WITHDRAWN') or number is not null)
);

-- The same text of the same lead proposer is one proposal, unless the earlier one was withdrawn or declined.
create unique index proposal_same_text on proposal (tenant_id, kind, term, session, lead_proposer, text_hash)
    where state not in ('WITHDRAWN', 'DECLINED');
create unique index proposal_sender_reference on proposal (tenant_id, source, sender_reference);
create unique index proposal_number_printed on proposal (tenant_id, number) where number is not null;
create unique index proposal_number_sequence on proposal (tenant_id, kind, term, session, number_seq)
    where number_seq is not null;
create index proposal_by_state on proposal (tenant_id, state, received_at);
create index proposal_by_receipt on proposal (tenant_id, received_at, id);
create index proposal_search on proposal using gin ((subject || ' ' || coalesce(number, '')) gin_trgm_ops);

create table recommendation (
    tenant_id   text not null,
    proposal_id text not null references proposal,
    no          int  not null check (no between 1 and 10),
    text        text not null check (text <> ''),
    primary key (tenant_id, proposal_id, no)
);

create table proposal_signer (
    tenant_id   text    not null,
    proposal_id text    not null references proposal,
    ord         int     not null,
    person      text    not null,
    name        text    not null,
    lead        boolean not null,
    primary key (tenant_id, proposal_id, ord),
    unique (tenant_id, proposal_id, person)
);
create unique index proposal_signer_one_lead on proposal_signer (tenant_id, proposal_id) where lead;
create index proposal_signer_by_person on proposal_signer (tenant_id, person, proposal_id);
create index proposal_signer_search on proposal_signer using gin (name gin_trgm_ops);

-- The last number taken; its row lock makes numbers consecutive, a rolled back docketing gives its number back.
create table proposal_number (
    tenant_id text not null,
    term      int  not null,
    session   int  not null,
    kind      text not null check (kind in ('DEPUTY_SUGGESTION', 'MEMBER_PROPOSAL')),
    last      int  not null check (last > 0),
    primary key (tenant_id, term, session, kind)
);

-- A form being filled in; its id becomes the event's id, and the row then tells whose submission that event is.
create table proposal_draft (
    tenant_id    text        not null,
    id           text        not null,
    person       text        not null,
    organ        text,
    proposal_id  text,
    content      jsonb       not null,
    saved_at     timestamptz not null,
    submitted_at timestamptz,
    primary key (tenant_id, id)
);
create index proposal_draft_by_person on proposal_draft (tenant_id, person, saved_at) where submitted_at is null;
