package org.huiyin.whistle;

import java.time.Instant;

/**
 * 双向评价: what the sub-district says of a department, or a department of the whistle.
 *
 * @param of whose work is rated
 */
public record WhistleRating(
        String whistleId, String partId, Of of, Mark mark, String remark, String ratedByName, Instant ratedAt) {

    /** Whose work is rated. */
    public enum Of {
        /** 街道评价部门 */
        DEPARTMENT,
        /** 部门评价哨单 */
        WHISTLE
    }
}
