package org.huiyin.commitment;

/**
 * The ledger in figures.
 *
 * @param open not answered yet
 * @param dueThisMonth still to be kept in this month
 * @param kept confirmed, answered or not
 * @param judged kept, or their first date is over: the base of the rate
 */
public record LedgerCounts(int open, int dueThisMonth, int overdue, int kept, int judged) {

    public static final LedgerCounts NONE = new LedgerCounts(0, 0, 0, 0, 0);

    /** 兑现率 in percent, or null while none can be judged. */
    public Integer keptRate() {
        return judged == 0 ? null : Math.round(kept * 100f / judged);
    }
}
