package org.huiyin.proposal;

/** Why a proposal counts as withdrawn. */
public enum WithdrawalGround {
    /** 提出人书面撤回 */
    BY_PROPOSER,
    /** 退回补正,逾期未补正,由秘书机构按撤案处理 */
    NOT_COMPLETED
}
