package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * 征询意见表: what a signer fills in about one department's reply.
 *
 * @param contactWay how the department got in touch, NONE when it did not
 * @param wantsRehandling what the signer wishes; whether it is done the secretariat decides
 * @param signedOn the day under the signature
 * @param cause the main cause of dissatisfaction, or null; nothing where nobody is dissatisfied
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
        LocalDate signedOn,
        DissatisfactionCause cause) {

    public VerdictForm {
        cause = attitude == SatisfactionRating.DISSATISFIED || result == SatisfactionRating.DISSATISFIED ? cause : null;
    }

    public VerdictForm(
            SatisfactionRating attitude,
            SatisfactionRating result,
            String contactWay,
            Integer contactTimes,
            Boolean agreesWithCategory,
            Boolean consentsToDisclosure,
            String comment,
            Boolean wantsRehandling,
            LocalDate signedOn) {
        this(
                attitude,
                result,
                contactWay,
                contactTimes,
                agreesWithCategory,
                consentsToDisclosure,
                comment,
                wantsRehandling,
                signedOn,
                null);
    }

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
                day,
                cause);
    }
}
