package org.huiyin.handling.asking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 预分办征求意见: one round of it; the first department asked is the one that is to lead. */
public record Asking(
        String tenant, String id, String proposalId, Instant openedAt, Instant closedAt, List<Answer> answers) {

    /** What a department says to the draft. */
    public enum State {
        OPEN,
        AGREED,
        OBJECTED,
        /** Did not answer in time: agreed. */
        SILENT
    }

    /** @param suggestedOrgan to which department it belongs, when it objects */
    public record Answer(String organ, State state, String reason, String suggestedOrgan) {}

    public boolean isOpen() {
        return closedAt == null;
    }

    public Optional<Answer> answerOf(String organ) {
        return answers.stream().filter(a -> a.organ().equals(organ)).findFirst();
    }
}
