package org.huiyin.rehearsal;

/** How far a rehearsal whistle is led. */
enum WhistleStage {
    DRAFT,
    RELEASING,
    TRIAGE,
    NOT_ESTABLISHED,
    DISPATCHED,
    DISPUTED,
    SIGNED,
    CONTACTED,
    REPORTED_IN,
    HANDLING,
    RESOLVED,
    SENT_BACK,
    RATING,
    CLOSED;

    static WhistleStage of(int number) {
        return values()[number % values().length];
    }

    boolean reaches(WhistleStage other) {
        return compareTo(other) >= 0;
    }
}
