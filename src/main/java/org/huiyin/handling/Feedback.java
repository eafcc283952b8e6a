package org.huiyin.handling;

import java.time.Instant;

/** 评价 of one signer in one round; never overwritten by a later one. */
public record Feedback(
        int round,
        String person,
        SatisfactionRating attitude,
        SatisfactionRating result,
        String contactWay,
        Integer contactTimes,
        Boolean agreesWithCategory,
        Boolean consentsToDisclosure,
        String comment,
        Instant givenAt) {

    public boolean dissatisfied() {
        return attitude == SatisfactionRating.DISSATISFIED || result == SatisfactionRating.DISSATISFIED;
    }
}
