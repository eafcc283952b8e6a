package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;

/**
 * 承诺: what a reply promises, until when and by whom.
 *
 * @param no the recommendation it answers, or null for the matter as a whole
 * @param milestones on the way there, each with its day
 */
public record ReplyCommitment(
        String id,
        String proposalId,
        String replyId,
        String assignmentId,
        String organ,
        Integer no,
        String matter,
        String responsible,
        LocalDate due,
        List<Milestone> milestones) {

    public ReplyCommitment {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    public record Milestone(LocalDate day, String text) {}

    /** As somebody types it into a draft. */
    public static ReplyCommitment drafted(
            Integer no, String matter, String responsible, LocalDate due, List<Milestone> milestones) {
        return new ReplyCommitment(null, null, null, null, null, no, matter, responsible, due, milestones);
    }
}
