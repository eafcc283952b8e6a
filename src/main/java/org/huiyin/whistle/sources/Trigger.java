package org.huiyin.whistle.sources;

import org.huiyin.whistle.WhistleKind;

/** What makes the program suggest a whistle; it never blows one. */
public enum Trigger {
    /** 同一件申退两次以上，或两个以上单位都说不归自己管 */
    T1,
    /** 会办逾期五个工作日，或主办会办意见协调后仍不一致 */
    T2,
    /** 临近到期无面商、无进展 */
    T3,
    /** 答复逾期 */
    T4,
    /** 对办理结果不满意 */
    T5,
    /** 承诺到期未兑现 */
    T6,
    /** 点位型事项，涉及三个以上单位，领衔人或街道人大工委提请 */
    T7,
    /** 涉及人身、公共安全的紧急线索 */
    T8;

    /** The kind that fits; the sub-district may choose another. */
    public WhistleKind kind() {
        return switch (this) {
            case T8 -> WhistleKind.EMERGENCY;
            case T7 -> WhistleKind.JOINT_ENFORCEMENT;
            case T1, T2, T3, T4, T5, T6 -> WhistleKind.KEY_WORK;
        };
    }
}
