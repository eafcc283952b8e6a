package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;

/**
 * 评价 of one signer on one department's reply in one round; never overwritten by a later one.
 *
 * @param late given after the round had ended
 * @param recordedByName who took it over from paper, or null
 * @param scanId the scan of that paper, or null
 * @param marks what makes it look arranged, for the secretariat's eyes
 */
public record Feedback(
        int round,
        String person,
        String organ,
        @JsonUnwrapped VerdictForm form,
        Instant givenAt,
        boolean late,
        String recordedByName,
        String scanId,
        Set<FeedbackMark> marks) {

    public SatisfactionRating attitude() {
        return form.attitude();
    }

    public SatisfactionRating result() {
        return form.result();
    }

    public String comment() {
        return form.comment();
    }

    @JsonIgnore
    public boolean dissatisfied() {
        return form.dissatisfied();
    }

    Feedback withoutMarks() {
        return new Feedback(round, person, organ, form, givenAt, late, recordedByName, scanId, Set.of());
    }
}
