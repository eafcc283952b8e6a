package org.huiyin.handling;

import java.util.List;
import org.huiyin.shared.Problem;

/**
 * Something this viewer can do with the proposal now.
 *
 * @param assignmentId the part it concerns (for RATE: the department), or null for the proposal as a whole
 * @param step where the clearing stands, for CLEAR and ISSUE
 * @param gates what still stands in the way; empty when the way is free
 */
public record OpenAct(Code code, String assignmentId, ClearingStep step, List<Problem> gates) {

    /** Acts in the order in which a page offers them. */
    public enum Code {
        RATE,
        REVIEW,
        RESUBMIT,
        ASSIGN,
        ANSWER_ASKING,
        ORDER_REHANDLING,
        REFUSE_REHANDLING,
        CONFER,
        ACKNOWLEDGE,
        CONFIRM_RETURN,
        REVIEW_RETURN,
        ISSUE,
        CLEAR,
        SIGN_OPINION,
        CLAIM,
        DRAFT_REPLY,
        DRAFT_OPINION,
        REGISTER_DELIVERY,
        REPORT_PROGRESS,
        RECORD_CONSULTATION,
        TRANSFER_WORK,
        HAND_BACK,
        TAKE_BACK,
        REASSIGN,
        RATE_ON_BEHALF,
        CORRECT
    }

    static OpenAct of(Code code) {
        return new OpenAct(code, null, null, List.of());
    }

    static OpenAct of(Code code, String about) {
        return new OpenAct(code, about, null, List.of());
    }

    static OpenAct of(Code code, Assignment part) {
        return new OpenAct(code, part.id(), null, List.of());
    }
}
