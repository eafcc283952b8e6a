package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a reply beside its clearing: promises, masks, letters on paper. */
public sealed interface ReplyEvent extends DomainEvent {

    String proposalId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** 作出承诺: with the issued letter the department stands by these. */
    record CommitmentsMade(
            Actor actor,
            String proposalId,
            String replyId,
            String assignmentId,
            String organ,
            List<String> commitmentIds)
            implements ReplyEvent {}

    /** 标注不予公开的词句; the words themselves stay out of the journal. */
    record PassageMasked(
            Actor actor, String proposalId, String assignmentId, String replyId, ReplyMask.Ground ground, String remark)
            implements ReplyEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 取消标注 */
    record PassageUnmasked(Actor actor, String proposalId, String assignmentId, String replyId, int no)
            implements ReplyEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 登记送达: a letter on paper has reached a signer. */
    record PaperDelivered(
            Actor actor,
            String proposalId,
            String assignmentId,
            String replyId,
            String person,
            LocalDate day,
            String how)
            implements ReplyEvent {}

    /** 全部送达: the last letter on paper has been handed over. */
    record DeliveryCompleted(Actor actor, String proposalId, String assignmentId, String replyId)
            implements ReplyEvent {}
}
