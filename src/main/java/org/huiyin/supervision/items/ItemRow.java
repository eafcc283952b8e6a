package org.huiyin.supervision.items;

import java.time.LocalDate;
import org.huiyin.workflow.Deadlines.Lamp;

/** One line of the register of items. */
public record ItemRow(
        String id,
        String listId,
        int year,
        int listNo,
        String listTitle,
        int no,
        String matter,
        String organ,
        String responsible,
        ItemState state,
        LocalDate due,
        String nodeText,
        int node,
        int nodes,
        int missed) {

    private static final int SOON = 3;

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
