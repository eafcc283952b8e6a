-- Append-only record of everything that happened. hash = SHA-256(previous ‖ who ‖ what ‖ when ‖ SHA-256(salt ‖ payload)).
create table journal (
    id            bigint generated always as identity primary key,
    tenant_id     text        not null,
    subject_type  text        not null,
    subject_id    text        not null,
    sequence      bigint      not null,
    event         text        not null,
    at            timestamptz not null,
    person        text        not null,
    person_name   text,
    role          text,
    organ         text,
    organ_name    text,
    on_behalf_of  text,
    door          text        not null,
    visibility    text        not null,
    process_key   text,
    element_id    text,
    payload_hash  bytea       not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    unique (tenant_id, subject_type, subject_id, sequence)
);

-- Payload and salt stand apart: they may be erased one day without breaking the chain. json, not jsonb: the text is hashed.
create table journal_payload (
    journal_id bigint primary key references journal (id),
    salt       bytea not null,
    payload    json  not null
);

-- Where each chain ends; its row is locked while the chain grows, so that a subject's rows commit in their sequence.
create table journal_head (
    tenant_id    text   not null,
    subject_type text   not null,
    subject_id   text   not null,
    sequence     bigint not null,
    hash         bytea  not null,
    primary key (tenant_id, subject_type, subject_id)
);

create function journal_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception '% on % refused: the journal is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_append_only before update or delete on journal
    for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal
    for each statement execute function journal_is_append_only();
create trigger journal_payload_no_update before update on journal_payload
    for each row execute function journal_is_append_only();
create trigger journal_payload_no_truncate before truncate on journal_payload
    for each statement execute function journal_is_append_only();
create trigger journal_head_no_delete before delete on journal_head
    for each row execute function journal_is_append_only();
create trigger journal_head_no_truncate before truncate on journal_head
    for each statement execute function journal_is_append_only();
