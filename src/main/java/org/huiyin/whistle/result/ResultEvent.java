package org.huiyin.whistle.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What a whistle leaves in the file of a proposal. */
public sealed interface ResultEvent extends DomainEvent {

    String proposalId();

    @Override
    @JsonIgnore
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /**
     * 哨单结果计入办理进展. It moves no deadline.
     *
     * @param organ the lead department whose progress it is, null before one has it
     * @param attachmentId the annex, null when the whistle ended without a verified result
     */
    record WhistleResultNoted(
            Actor actor,
            String proposalId,
            String whistleId,
            String number,
            String organ,
            String subdistrict,
            String result,
            String attachmentId)
            implements ResultEvent {}

    /** 关联哨单 */
    record ProposalLinkedToWhistle(Actor actor, String proposalId, String whistleId, String number, String subdistrict)
            implements ResultEvent {}

    /** 取消关联 */
    record ProposalUnlinkedFromWhistle(
            Actor actor, String proposalId, String whistleId, String number, String subdistrict, String reason)
            implements ResultEvent {
        @Override
        @JsonIgnore
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
