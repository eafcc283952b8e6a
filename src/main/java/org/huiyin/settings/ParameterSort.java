package org.huiyin.settings;

/** What the value of a parameter looks like. */
public enum ParameterSort {
    /** A number with its unit. */
    DURATION,
    COUNT,
    /** 1 to 28, so that every month has it. */
    DAY_OF_MONTH,
    SWITCH,
    START_POINT,
    /** OFF or a day of the year, 08-31. */
    CUTOFF,
    OFFICE_HOURS,
    /** Days before, 30,7,0. */
    DAYS_BEFORE
}
