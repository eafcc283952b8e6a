package org.huiyin.calendar;

import java.time.LocalDate;

/** From which day the days to a reply are counted (deadline.startpoint); that day itself is not counted. */
enum StartPoint {
    /** 交办日 */
    ASSIGNED,
    /** 收到日 */
    RECEIVED,
    /** 闭会日; put forward between sessions, or while the closing day is not known, it is the day of assignment */
    SESSION_CLOSED;

    LocalDate of(CaseFacts facts, LocalDate assigned) {
        LocalDate day =
                switch (this) {
                    case ASSIGNED -> assigned;
                    case RECEIVED -> facts.received();
                    case SESSION_CLOSED -> facts.inSession() ? facts.closes() : null;
                };
        return day == null ? assigned : day;
    }
}
