package org.huiyin.commitment;

import java.time.LocalDate;

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

    public boolean isOverdue(LocalDate today) {
        return state.isToDo() && due.isBefore(today);
    }
}
