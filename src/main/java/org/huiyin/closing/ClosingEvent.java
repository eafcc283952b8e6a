package org.huiyin.closing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a proposal after its conclusion. */
public sealed interface ClosingEvent extends DomainEvent {

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

    /** 公开: in full or as a summary. */
    record ReplyPublished(Actor actor, String proposalId, String publicationId, PublicationForm form)
            implements ClosingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.PUBLIC;
        }
    }

    /** 不公开, with its ground. */
    record ReplyWithheld(Actor actor, String proposalId, String publicationId, String ground) implements ClosingEvent {}

    /** 归档 */
    record ProposalArchived(Actor actor, String proposalId, String packageId, String checksum)
            implements ClosingEvent {}

    /** 补充归档: what ended after the archiving. */
    record ArchiveSupplemented(
            Actor actor, String proposalId, String packageId, int part, String reason, String checksum)
            implements ClosingEvent {}
}
