-- 联名邀请: a frozen text, whom the lead proposer asked to sign it, and until when. A draft's, so no proposal yet.
create table co_signing (
    tenant_id  text        not null,
    draft_id   text        not null,
    lead       text        not null,
    kind       text        not null check (kind in ('DEPUTY_SUGGESTION', 'MEMBER_PROPOSAL')),
    submission jsonb       not null,
    form       jsonb,
    text_hash  text        not null,
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz,
    outcome    text check (outcome in ('HANDED_IN', 'CANCELLED', 'REFUSED')),
    primary key (tenant_id, draft_id),
    foreign key (tenant_id, draft_id) references proposal_draft (tenant_id, id),
    check ((closed_at is null) = (outcome is null))
);
create index co_signing_due on co_signing (tenant_id, expires_at) where closed_at is null;

create table co_signing_invitation (
    tenant_id   text not null,
    draft_id    text not null,
    person      text not null,
    ord         int  not null,
    answer      text not null check (answer in ('INVITED', 'SIGNED', 'DECLINED')),
    answered_at timestamptz,
    primary key (tenant_id, draft_id, person),
    foreign key (tenant_id, draft_id) references co_signing (tenant_id, draft_id) on delete cascade,
    check ((answer = 'INVITED') = (answered_at is null))
);
create index co_signing_invitation_by_person on co_signing_invitation (tenant_id, person) where answer = 'INVITED';

insert into deadline_parameter (code, rule, amount, basis) values
('cosign.within', 'WORKING_DAYS', 3, '本系统默认，待本区确认：联名邀请的答复期限；会议期间的件不晚于闭会日。');
