package org.huiyin.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huiyin.commitment.CommitmentEvent.Step;

/**
 * 承诺: what a department promised in a reply, with its date.
 *
 * @param no the numbered recommendation it answers, or null
 * @param firstDue as promised; due is later after it was moved
 * @param escalated it was broken once: the supervision office says until when it is to be kept
 * @param witness organ code of the sub-district that saw it done, or null
 */
public record Commitment(
        String tenant,
        String id,
        String proposalId,
        String replyId,
        String organ,
        Integer no,
        String matter,
        String responsible,
        LocalDate firstDue,
        LocalDate due,
        int moves,
        boolean escalated,
        CommitmentState state,
        Instant madeAt,
        String report,
        String witness,
        String reportedByName,
        Instant reportedAt,
        String keptByName,
        Instant keptAt,
        String letterNumber,
        String letter,
        Instant answeredAt,
        List<Milestone> milestones,
        List<Move> moved) {

    /** A step on the way with its day. */
    public record Milestone(LocalDate day, String text) {}

    /** Whether its department may give it another day by itself. @param most how often it may */
    public boolean isMovable(int most) {
        return !escalated && moves < most;
    }

    /** The day its plan comes to next: of a milestone, else its own last day. */
    public LocalDate nextDay(LocalDate today, LocalDate last) {
        return milestones.stream()
                .map(Milestone::day)
                .filter(day -> !day.isBefore(today) && day.isBefore(last))
                .min(Comparator.naturalOrder())
                .orElse(last);
    }

    /** By its plan: the first milestone that is not past; when all are, the last. @return null when none was promised */
    public Step stepOn(LocalDate today) {
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            if (!milestone.day().isBefore(today) || i == milestones.size() - 1) {
                return new Step(i + 1, milestone.day(), milestone.text());
            }
        }
        return null;
    }

    /** Why and to when it was moved. */
    public record Move(LocalDate dueBefore, LocalDate dueAfter, String reason, String movedByName, Instant movedAt) {}
}
