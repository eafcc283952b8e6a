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
        return state.isToDo() ? Lamp.of(due, SOON, today) : Lamp.NONE;
    }
}
