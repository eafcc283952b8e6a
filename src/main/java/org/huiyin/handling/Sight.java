package org.huiyin.handling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;

/** What one viewer sees of a file: drafts, opinions and verdicts are not for all eyes. */
record Sight(Actor actor, Viewpoint viewpoint, HandlingFile file) {

    /** Each promise is told by itself. */
    private static final String COMMITMENTS_MADE = "CommitmentsMade";

    private static final String FEEDBACK_RECORDED = HandlingEvent.FeedbackRecorded.class.getSimpleName();
    private static final String OPINION_SUBMITTED = HandlingEvent.CoHandlingOpinionSubmitted.class.getSimpleName();

    static Sight of(Actor actor, HandlingFile file) {
        return new Sight(actor, Viewpoint.of(actor), file);
    }

    /** Opinions go to the lead department; a co-handling one sees its own, a proposer none. */
    List<Opinion> opinions() {
        return file.opinions().stream().filter(this::sees).toList();
    }

    private boolean sees(Opinion opinion) {
        return switch (viewpoint) {
            case DEPARTMENT -> opinion.organ().equals(actor.organ())
                    || (opinion.submittedAt() != null && file.leads(actor.organ()));
            case SECRETARIAT, OFFICE -> opinion.submittedAt() != null;
            case PROPOSER, NOBODY -> false;
        };
    }

    /** Issued replies are for all; a draft for the lead department, and for the supervision office from its step on. */
    List<Reply> replies() {
        return file.replies().stream().filter(this::sees).toList();
    }

    private boolean sees(Reply reply) {
        if (reply.isIssued()) {
            return true;
        }
        if (actor.role() == Role.SUPERVISION_OFFICE) {
            return reply.step() == ClearingStep.SUPERVISION || reply.step() == ClearingStep.LEADER;
        }
        return viewpoint == Viewpoint.DEPARTMENT
                && file.part(reply.assignmentId())
                        .filter(part -> part.organ().equals(actor.organ()))
                        .isPresent();
    }

    /** A proposer sees the own verdict, a department all of them once the round is over. */
    boolean sees(FeedbackRound round, String person) {
        return switch (viewpoint) {
            case PROPOSER -> actor.person().equals(person);
            case DEPARTMENT -> round.closedAt() != null;
            case SECRETARIAT, OFFICE -> true;
            case NOBODY -> false;
        };
    }

    /** What makes a verdict look arranged is the secretariat's business alone. */
    Feedback of(Feedback given) {
        return given == null || viewpoint == Viewpoint.SECRETARIAT ? given : given.withoutMarks();
    }

    Set<Visibility> visibilities() {
        return viewpoint == Viewpoint.PROPOSER
                ? EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES)
                : EnumSet.allOf(Visibility.class);
    }

    List<Journal.Row> timeline(List<Journal.Row> rows) {
        Stream<Journal.Row> shown = rows.stream().filter(row -> !row.type().equals(COMMITMENTS_MADE));
        return switch (viewpoint) {
            case DEPARTMENT -> shown.filter(this::concerns).toList();
            case PROPOSER -> OwnWay.of(actor.person(), shown);
            case SECRETARIAT, OFFICE, NOBODY -> shown.toList();
        };
    }

    /** What goes on inside another department is not this one's business; its submitted opinion is the lead's. */
    private boolean concerns(Journal.Row row) {
        if (row.visibility() != Visibility.INTERNAL) {
            return true;
        }
        if (row.type().equals(FEEDBACK_RECORDED)) {
            return file.roundClosed(row.data().path("round").asInt());
        }
        if (ofConflict(row)) {
            return betweenTwo(row);
        }
        boolean elsewhere =
                !actor.organ().equals(row.organ()) && !file.partsOf(row.organ()).isEmpty();
        return !elsewhere || (row.type().equals(OPINION_SUBMITTED) && file.leads(actor.organ()));
    }

    private static boolean ofConflict(Journal.Row row) {
        return row.data() != null
                && (row.data().has("leadOrgan")
                        || row.data().path("kind").asText().equals("CONFLICT"));
    }

    /** Two departments that disagree: they know of it and of its clock, whoever else has a part does not. */
    private boolean betweenTwo(Journal.Row row) {
        return actor.organ().equals(row.data().path("leadOrgan").asText())
                || actor.organ().equals(row.data().path("organ").asText())
                || file.part(row.data().path("scope").asText())
                        .filter(part -> part.organ().equals(actor.organ()) || file.leads(actor.organ()))
                        .isPresent();
    }

    /** Inner positions of a department are one thing to a proposer: it is being handled. */
    AssignmentState stateOf(Assignment part) {
        boolean inner =
                switch (part.state()) {
                    case CLEARING, SIGNING, RETURN_REVIEW, RULING -> true;
                    default -> false;
                };
        return viewpoint == Viewpoint.PROPOSER && inner ? AssignmentState.HANDLING : part.state();
    }

    boolean seesContacts() {
        return viewpoint == Viewpoint.DEPARTMENT || viewpoint == Viewpoint.SECRETARIAT;
    }
}
