package org.huiyin.whistle;

import java.time.Instant;
import java.util.List;

/**
 * 退哨争议: a department says that a whistle is not its matter.
 *
 * @param suggestedOrgan whose matter it is in its eyes, or null
 * @param level who rules next, or ruled last
 */
public record WhistleDispute(
        String tenant,
        String id,
        String whistleId,
        String partId,
        String organ,
        String reason,
        String suggestedOrgan,
        String raisedByName,
        Instant raisedAt,
        Level level,
        State state,
        Instant closedAt,
        List<Ruling> rulings) {

    /** Who rules. */
    public enum Level {
        /** 指挥中心 */
        CENTRE,
        /** 编办，依“三定” */
        ESTABLISHMENT,
        /** 常务副区长，终裁 */
        LEADER;

        public Level next() {
            return values()[Math.min(ordinal() + 1, LEADER.ordinal())];
        }
    }

    /** How far it has come. */
    public enum State {
        /** 待裁定 */
        RULING,
        /** 已裁定，待败诉一方表态 */
        ANSWERING,
        /** 异议成立 */
        UPHELD,
        /** 异议不成立 */
        DENIED,
        /** 已签收，异议撤回 */
        WITHDRAWN
    }

    /**
     * 裁定
     *
     * @param replacement whose matter it is instead, or null
     * @param objection why the losing side did not accept it, or null
     */
    public record Ruling(
            int no,
            Level level,
            boolean upheld,
            String replacement,
            String words,
            String ruledByName,
            Instant ruledAt,
            String objection,
            String objectedByName) {}

    public Ruling last() {
        return rulings.isEmpty() ? null : rulings.get(rulings.size() - 1);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
