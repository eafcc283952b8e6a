-- 集体提案、集体建议: what sort of body proposes; null for a paper of people, and for bodies named before this version.
alter table proposal add column body_kind text
    check (body_kind in ('PARTY', 'PEOPLES_ORGANIZATION', 'SECTOR', 'SPECIAL_COMMITTEE', 'DELEGATION'));
alter table proposal add constraint proposal_body_named check (body_kind is null or body is not null);

-- who proposed, for anybody to read, when it was a body
alter table publication add column body text;

-- a notice may be about a paper that waits for signatures; null = about a proposal
alter table notice add column about text check (about in ('CO_SIGNING'));

-- own invitations of all times, those to sign and those one sent
create index co_signing_by_lead on co_signing (tenant_id, lead, opened_at);
drop index co_signing_invitation_by_person;
create index co_signing_invitation_by_person on co_signing_invitation (tenant_id, person, draft_id);
