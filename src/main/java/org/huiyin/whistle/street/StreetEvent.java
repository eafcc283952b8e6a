package org.huiyin.whistle.street;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.trades.Trade;

/** What happens on a road with a chief; stands in the road's own history. */
public sealed interface StreetEvent extends DomainEvent {

    String roadId();

    @Override
    @JsonIgnore
    default String subjectType() {
        return "ROAD";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return roadId();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 设路段 */
    record RoadAdded(Actor actor, String roadId, String subdistrict, String name, String section)
            implements StreetEvent {}

    /** 任命街路长 @param before whose term ends, or null */
    record StreetChiefNamed(
            Actor actor, String roadId, String road, String person, String name, LocalDate from, String before)
            implements StreetEvent {}

    /** 巡查发现 */
    record StreetFindingRecorded(
            Actor actor,
            String roadId,
            String findingId,
            String road,
            String text,
            String place,
            Trade trade,
            String body,
            LocalDate due)
            implements StreetEvent {}

    /** 自行处置 */
    record StreetFindingHandled(Actor actor, String roadId, String findingId, String outcome, boolean inTime)
            implements StreetEvent {}

    /** 提请吹哨 */
    record StreetFindingTurnedIntoWhistle(
            Actor actor, String roadId, String findingId, String requestId, boolean inTime) implements StreetEvent {}
}
