package org.huiyin.handling.similar;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * What a viewer may know of a proposal like another. Nobody is shown a text through it. Proposers see their own and public ones; of
 * others' only number, subject and how far it is, once docketed, and only where the district allows it. Offices see what became of
 * it, and open what they may open anyway.
 */
@Component
class SimilarSight {

    private final SimilarSettings settings;

    SimilarSight(SimilarSettings settings) {
        this.settings = settings;
    }

    Optional<SimilarProposal> of(Actor actor, Question question, Candidate candidate, double whole) {
        Viewpoint viewpoint = Viewpoint.of(actor);
        boolean link = opens(actor, viewpoint, candidate);
        boolean known = link || candidate.disclosed() || viewpoint != Viewpoint.PROPOSER;
        boolean unseen = candidate.number() == null || settings.closed().contains(actor.tenant());
        boolean hidden = viewpoint == Viewpoint.NOBODY || !known && unseen;
        return hidden ? Optional.empty() : Optional.of(row(question, candidate, whole, link, known));
    }

    private static boolean opens(Actor actor, Viewpoint viewpoint, Candidate candidate) {
        return switch (viewpoint) {
            case PROPOSER -> candidate.signers().contains(actor.person());
            case DEPARTMENT -> candidate.organs().contains(actor.organ());
            case SECRETARIAT -> actor.role() == candidate.kind().reviewer();
            case OFFICE -> true;
            case NOBODY -> false;
        };
    }

    private static SimilarProposal row(
            Question question, Candidate candidate, double whole, boolean link, boolean known) {
        return new SimilarProposal(
                candidate.id(),
                candidate.kind(),
                candidate.term(),
                candidate.session(),
                candidate.number(),
                candidate.subject(),
                candidate.state(),
                link,
                known ? candidate.leadOrgan() : null,
                known ? candidate.outcome() : null,
                known ? candidate.letterNumber() : null,
                why(question, candidate, whole, known));
    }

    /** To whom only the subject may be known, only what the subject says is alike. */
    private static SimilarProposal.Why why(Question question, Candidate candidate, double whole, boolean known) {
        String text = known ? candidate.subject() + "\n" + candidate.recommendations() : candidate.subject();
        List<String> words = SharedWords.of(question.subject(), text);
        return new SimilarProposal.Why(
                (int) Math.min(100, Math.round(candidate.likeness() * 100 / whole)),
                words,
                SharedWords.places(words),
                candidate.category().equals(question.category()),
                known && candidate.signers().stream().anyMatch(question.proposers()::contains));
    }
}
