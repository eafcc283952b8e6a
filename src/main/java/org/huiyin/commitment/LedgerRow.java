package org.huiyin.commitment;

import java.time.LocalDate;
import org.huiyin.workflow.Deadlines.Lamp;

/** One line of the ledger. */
public record LedgerRow(
        String id,
        String proposalId,
        String number,
        String subject,
        String organ,
        String matter,
        String responsible,
        LocalDate firstDue,
        LocalDate due,
        int moves,
        CommitmentState state) {

    private static final int SOON = 7;

    public Lamp lamp(LocalDate today) {
        if (!state.isToDo()) {
            return Lamp.NONE;
        }
        if (due.isBefore(today)) {
            return Lamp.OVERDUE;
        }
        return due.minusDays(SOON).isAfter(today) ? Lamp.ON_TRACK : Lamp.DUE_SOON;
    }
}
