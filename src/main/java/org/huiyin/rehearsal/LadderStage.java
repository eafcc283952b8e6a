package org.huiyin.rehearsal;

/** How far a rehearsal ladder is led, and what opens it. The levels above come by their own clocks. */
enum LadderStage {
    CHASER_TO_SIGN("OVERDUE", "FIRST_CONTACT"),
    CHASER_SENT("OVERDUE", "FIRST_CONTACT"),
    CHASER_ANSWERED("OVERDUE", "FIRST_CONTACT"),
    ORDER_TO_SIGN("T1", "RETURN_DISPUTE"),
    ORDER_SENT("T1", "RETURN_DISPUTE"),
    ORDER_ANSWERED("T1", "RETURN_DISPUTE"),
    REMEDY_TO_CHOOSE("T5", "DISSATISFIED"),
    MEETING_CALLED("T5", "DISSATISFIED");

    final String trigger;
    final String kind;

    LadderStage(String trigger, String kind) {
        this.trigger = trigger;
        this.kind = kind;
    }

    static LadderStage of(int number) {
        return values()[number % values().length];
    }
}
