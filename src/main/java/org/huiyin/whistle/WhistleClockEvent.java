package org.huiyin.whistle;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** What the clock finds of a whistle, or what moves one of its clocks. */
public sealed interface WhistleClockEvent extends WhistleEvent.Inside {

    /** 时限将到 @param dueAt the minute, or null when it has the whole day */
    record WhistleClockDueSoon(
            Actor actor,
            String whistleId,
            String number,
            String scope,
            String organ,
            String kind,
            LocalDate due,
            Instant dueAt)
            implements WhistleClockEvent {}

    /** 超时 @param dueAt the minute, or null when it had the whole day */
    record WhistleClockOverdue(
            Actor actor,
            String whistleId,
            String number,
            String scope,
            String organ,
            String kind,
            LocalDate due,
            Instant dueAt)
            implements WhistleClockEvent {}

    /** 改期 */
    record WhistleClockMoved(
            Actor actor,
            String whistleId,
            String number,
            String scope,
            String organ,
            String kind,
            LocalDate before,
            LocalDate due,
            String reason)
            implements WhistleClockEvent {}
}
