package org.huiyin.handling;

import java.util.List;
import java.util.Optional;

/** Everything the handling tables hold about one proposal, before anybody's eyes are considered. */
record HandlingFile(
        HandlingRecord record,
        List<Assignment> parts,
        List<Consultation> consultations,
        List<Opinion> opinions,
        List<Reply> replies,
        List<FeedbackRound> rounds,
        List<Feedback> feedback) {

    /** Parts that were not taken back. */
    List<Assignment> living() {
        return parts.stream().filter(part -> !part.state().isVoid()).toList();
    }

    Optional<Assignment> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    Optional<Reply> replyOf(Assignment part) {
        return replies.stream()
                .filter(reply -> reply.assignmentId().equals(part.id()))
                .findFirst();
    }

    Optional<Opinion> opinionOf(Assignment part) {
        return opinions.stream()
                .filter(opinion -> opinion.assignmentId().equals(part.id()))
                .findFirst();
    }

    /** Somebody who answers the proposers has issued the reply. */
    boolean answered(int round) {
        return living().stream()
                .anyMatch(part -> part.round() == round
                        && part.role() != DepartmentRole.CO_HANDLING
                        && part.state().isClosed());
    }

    Optional<Feedback> verdict(int round, String person, String organ) {
        return feedback.stream()
                .filter(f -> f.round() == round
                        && f.person().equals(person)
                        && f.organ().equals(organ))
                .findFirst();
    }

    /** The parts of an organ, the latest last. */
    List<Assignment> partsOf(String organ) {
        return living().stream().filter(part -> part.organ().equals(organ)).toList();
    }

    boolean leads(String organ) {
        return partsOf(organ).stream().anyMatch(Assignment::isLead);
    }

    boolean roundClosed(int round) {
        return rounds.stream().anyMatch(r -> r.round() == round && r.closedAt() != null);
    }
}
