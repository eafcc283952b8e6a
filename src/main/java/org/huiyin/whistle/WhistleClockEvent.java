package org.huiyin.whistle;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** What the clock finds of a whistle, or what moves one of its clocks. */
public sealed interface WhistleClockEvent extends WhistleEvent.Inside {

    /** 时限将到 */
    record WhistleClockDueSoon(
            Actor actor, String whistleId, String number, String scope, String organ, String kind, LocalDate due)
            implements WhistleClockEvent {}

    /** 超时 */
    record WhistleClockOverdue(
            Actor actor, String whistleId, String number, String scope, String organ, String kind, LocalDate due)
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
