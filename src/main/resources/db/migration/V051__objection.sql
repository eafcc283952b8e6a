-- What becomes of a paper that is declined, or sent on as an opinion: told to its proposer, objected to at most once.
create table adverse_verdict (
    tenant_id    text        not null,
    proposal_id  text        not null references proposal,
    no           int         not null check (no between 1 and 9),
    verdict      text        not null check (verdict in ('DECLINED', 'TRANSFERRED_AS_OPINION')),
    decided_at   timestamptz not null,
    -- to whom an opinion was sent
    sent_to      text,
    -- ACCOUNT: by the program at once; else as the secretariat recorded it
    told_at      timestamptz,
    told_way     text check (told_way in ('ACCOUNT', 'PHONE', 'LETTER', 'IN_PERSON')),
    told_by      text,
    told_remark  text,
    objected_at  timestamptz,
    grounds      text,
    answered_at  timestamptz,
    answered_by  text,
    upheld       boolean,
    answer       text,
    primary key (tenant_id, proposal_id, no),
    check ((told_at is null) = (told_way is null)),
    check (objected_at is null or told_at is not null),
    check (answered_at is null or objected_at is not null)
);
create unique index adverse_verdict_one_objection on adverse_verdict (tenant_id, proposal_id) where objected_at is not null;

-- A file that was archived without ever being docketed is no first one of its text either.
drop index proposal_same_text;
create unique index proposal_same_text on proposal (tenant_id, kind, term, session, lead_proposer, text_hash)
    where state not in ('WITHDRAWN', 'DECLINED') and (state <> 'ARCHIVED' or number is not null);
