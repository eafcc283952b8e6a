package org.huiyin.handling;

import java.time.Instant;

/** 不予公开的词句: the very words that are left out of the published reply, wherever they stand in it. */
public record ReplyMask(int no, String passage, Ground ground, String remark, String markedByName, Instant markedAt) {

    public enum Ground {
        /** 个人隐私 */
        PRIVACY,
        /** 商业秘密 */
        TRADE_SECRET,
        /** 安全稳定 */
        STABILITY,
        /** 内部事务、过程性信息 */
        INTERNAL,
        /** 其他,须说明 */
        OTHER
    }
}
