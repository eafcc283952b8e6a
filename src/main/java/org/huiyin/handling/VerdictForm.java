package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * 征询意见表: what a signer fills in about one department's reply.
 *
 * @param contactWay how the department got in touch, NONE when it did not
 * @param wantsRehandling what the signer wishes; whether it is done the secretariat decides
 * @param signedOn the day under the signature
 */
public record VerdictForm(
        SatisfactionRating attitude,
        SatisfactionRating result,
        String contactWay,
        Integer contactTimes,
        Boolean agreesWithCategory,
        Boolean consentsToDisclosure,
        String comment,
        Boolean wantsRehandling,
        LocalDate signedOn) {

    @JsonIgnore
    public boolean dissatisfied() {
        return attitude == SatisfactionRating.DISSATISFIED || result == SatisfactionRating.DISSATISFIED;
    }

    VerdictForm signedOn(LocalDate day) {
        return new VerdictForm(
                attitude,
                result,
                contactWay,
                contactTimes,
                agreesWithCategory,
                consentsToDisclosure,
                comment,
                wantsRehandling,
                day);
    }
}
