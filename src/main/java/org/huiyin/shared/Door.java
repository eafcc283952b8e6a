package org.huiyin.shared;

/** Through which door an act came in. */
public enum Door {
    PAGE,
    REST,
    KAFKA,
    /** A timer of a process. */
    CLOCK,
    /** The program itself: start-up, import, commands. */
    SYSTEM
}
