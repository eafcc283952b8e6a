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
        return state.isToDo() ? Lamp.of(due, SOON, today) : Lamp.NONE;
    }
}
