package org.huiyin.messaging;

import java.util.List;

/** Names of the topics, fixed by contract. */
public final class Topics {

    public static final String SUBMISSIONS = "huiyin.submissions";
    public static final String DEPARTMENT_ACTIONS = "huiyin.department-actions";
    public static final String FEEDBACK = "huiyin.feedback";
    public static final String WHISTLE_REQUESTS = "huiyin.whistle-requests";
    public static final String INTAKE_RESULTS = "huiyin.intake-results";
    public static final String PROPOSALS = "huiyin.proposals";
    public static final String WHISTLES = "huiyin.whistles";
    public static final String SUPERVISION = "huiyin.supervision";

    /** Topics on which others knock. */
    public static final List<String> IN = List.of(SUBMISSIONS, DEPARTMENT_ACTIONS, FEEDBACK, WHISTLE_REQUESTS);

    /** Topics on which we tell. */
    public static final List<String> OUT = List.of(INTAKE_RESULTS, PROPOSALS, WHISTLES, SUPERVISION);

    private Topics() {}

    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }
}
