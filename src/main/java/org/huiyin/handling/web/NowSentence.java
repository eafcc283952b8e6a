package org.huiyin.handling.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Due;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ProposalDetail.Part;
import org.huiyin.handling.ProposalDetail.Verdict;
import org.huiyin.handling.Viewpoint;
import org.huiyin.proposal.ProposalState;

/** Finds the one sentence that says where a proposal is. */
final class NowSentence {

    private static final String KEY = "handling.now.";

    private final ProposalDetail detail;

    NowSentence(ProposalDetail detail) {
        this.detail = detail;
    }

    Now find() {
        String kind = "." + detail.proposal().kind().name();
        ProposalState state = detail.proposal().state();
        return switch (state) {
            case SUBMITTED -> now("SUBMITTED" + kind, due("REVIEW"));
            case RETURNED_FOR_COMPLETION -> now(
                    "RETURNED_FOR_COMPLETION",
                    due("COMPLETION"),
                    detail.proposal().leadProposer().name());
            case DECLINED -> now("DECLINED" + kind, afterVerdict());
            case TRANSFERRED_AS_OPINION -> now("TRANSFERRED_AS_OPINION", afterVerdict());
            case WITHDRAWN, MERGED, CONFERRING, DISCLOSED, ARCHIVED -> now(state.name(), null);
            case DOCKETED -> now(state.name(), due("ASSIGN"));
            case PRE_ASSIGNING -> now(state.name(), asking());
            case IN_HANDLING -> detail.lead().map(this::inHandling).orElseGet(() -> now("DOCKETED", due("ASSIGN")));
            case REPLIED -> replied();
            case REHANDLING_PENDING -> now("REHANDLING_PENDING" + kind, null);
            case CONCLUDED -> now(
                    detail.handling() != null && detail.handling().stillDissatisfied()
                            ? "CONCLUDED.dissatisfied"
                            : "CONCLUDED",
                    null);
        };
    }

    /** Inside it is the answer that is due; proposers wait for the assignment. */
    private Due asking() {
        Due answer = due("PREASSIGN");
        boolean inside = detail.viewpoint() != Viewpoint.PROPOSER;
        return inside && answer != null && answer.isOpen() ? answer : due("ASSIGN");
    }

    /** Telling the proposer, their objection, its answer: whichever is due. */
    private Due afterVerdict() {
        return Stream.of("NOTICE", "APPEAL", "RECONSIDERATION")
                .map(this::due)
                .filter(due -> due != null && due.isOpen())
                .findFirst()
                .orElse(null);
    }

    private Now inHandling(Part lead) {
        return switch (lead.state()) {
            case ASSIGNED -> of("ASSIGNED", lead, lead.organName());
            case CLEARING -> of("CLEARING." + lead.step(), lead, lead.organName());
            case HANDLING -> handling(lead);
            default -> of("HANDLING.organ", lead, lead.organName());
        };
    }

    private Now handling(Part lead) {
        boolean inner = lead.assignment().state() != AssignmentState.HANDLING;
        if (inner || lead.assignment().handler() == null) {
            boolean unclaimed = !inner && detail.viewpoint() != Viewpoint.PROPOSER;
            String how = lead.assignment().isDeemedAccepted() ? "HANDLING.deemed" : "HANDLING.unclaimed";
            return of(unclaimed ? how : "HANDLING.organ", lead, lead.organName());
        }
        return of("HANDLING", lead, lead.organName(), lead.assignment().handlerName());
    }

    private Now replied() {
        if (detail.viewpoint() == Viewpoint.PROPOSER) {
            boolean asked = detail.act(OpenAct.Code.RATE).isPresent();
            return now(asked ? "REPLIED.you" : "REPLIED.others", due("FEEDBACK"));
        }
        if (detail.viewpoint() == Viewpoint.DEPARTMENT || detail.feedback().isEmpty()) {
            return now("REPLIED", due("FEEDBACK"));
        }
        String silent = detail.feedback().get(detail.feedback().size() - 1).verdicts().stream()
                .filter(verdict -> !verdict.given())
                .map(Verdict::name)
                .collect(Collectors.joining("、"));
        return silent.isEmpty() ? now("REPLIED", due("FEEDBACK")) : now("REPLIED.names", due("FEEDBACK"), silent);
    }

    private Now of(String key, Part lead, String... args) {
        Part own = detail.ownPart().filter(part -> !part.isLead()).orElse(null);
        return new Now(KEY + key, List.of(args), open(lead.due()), own);
    }

    private Now now(String key, Due due, String... args) {
        return new Now(KEY + key, List.of(args), due, null);
    }

    private Due due(String kind) {
        return detail.deadlines().stream()
                .filter(due -> due.isOpen()
                        && due.deadline().kind().equals(kind)
                        && due.deadline().scopeId() == null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static Due open(Due due) {
        return due != null && due.isOpen() ? due : null;
    }
}
