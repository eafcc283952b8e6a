package org.huiyin.supervision;

/**
 * What is asked of the board; null asks for nothing.
 *
 * @param organ who owes
 * @param subjectType PROPOSAL, COMMITMENT, WHISTLE, ITEM
 * @param trigger what opened the ladder
 * @param closed false = those that are open, true = those that are over
 * @param about id of the proposal, commitment, whistle or item
 */
public record LadderQuestion(
        Integer level, String organ, String subjectType, String trigger, boolean closed, String about) {

    public static LadderQuestion about(String id, boolean closed) {
        return new LadderQuestion(null, null, null, null, closed, id);
    }
}
