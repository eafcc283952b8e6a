package org.huiyin.supervision.items;

/** Where an item stands; its three marks are 定、干、成. */
public enum ItemState {
    /** 已立项，待接办 */
    SET(Mark.SET),
    /** 在办 */
    IN_HAND(Mark.IN_HAND),
    /** 已报完成，待销号 */
    REPORTED(Mark.IN_HAND),
    /** 已销号 */
    DONE(Mark.DONE),
    /** 已撤销: no longer wanted, with the reason. */
    DROPPED(Mark.DROPPED);

    /** 定、干、成; and what was dropped on the way. */
    public enum Mark {
        SET,
        IN_HAND,
        DONE,
        DROPPED
    }

    private final Mark mark;

    ItemState(Mark mark) {
        this.mark = mark;
    }

    public Mark mark() {
        return mark;
    }

    /** The owner has to do something by the next node's day. */
    public boolean isToDo() {
        return this == SET || this == IN_HAND;
    }

    public boolean isOver() {
        return this == DONE || this == DROPPED;
    }
}
