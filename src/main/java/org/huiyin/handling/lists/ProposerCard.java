package org.huiyin.handling.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.workflow.Deadlines.Lamp;

/** A proposer's card: where is it, with whom, until when, and what is asked of me. */
public record ProposerCard(
        String proposalId,
        String number,
        String subject,
        ProposalKind kind,
        ProposalState state,
        boolean sample,
        String leadName,
        OutcomeCategory category,
        Instant receivedAt,
        Instant docketedAt,
        Instant assignedAt,
        Instant repliedAt,
        Instant concludedAt,
        LocalDate due,
        Lamp lamp,
        Asked asked) {

    /** What the proposer is asked to do. */
    public enum Asked {
        NOTHING,
        COMPLETE,
        RATE
    }

    /** 1 已提交, 2 已立案, 3 办理中, 4 已答复, 5 已办结. */
    public int step() {
        return switch (state) {
            case SUBMITTED, RETURNED_FOR_COMPLETION, DECLINED, TRANSFERRED_AS_OPINION, WITHDRAWN -> 1;
            case DOCKETED, PRE_ASSIGNING, MERGED -> 2;
            case IN_HANDLING, REHANDLING_PENDING, CONFERRING -> 3;
            case REPLIED -> 4;
            case CONCLUDED, DISCLOSED, ARCHIVED -> 5;
        };
    }

    /** When each step was reached, null where it was not. */
    public List<Instant> steps() {
        return Arrays.asList(receivedAt, docketedAt, assignedAt, repliedAt, concludedAt);
    }
}
