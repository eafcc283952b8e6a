package org.huiyin.supervision.items;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** An item's one clock: it runs to the day of the node that is watched. */
@Component
class ItemClock {

    static final String KIND = "ITEM_NODE";

    /** How long before a node's day it is reminded of. */
    private static final String REMINDER = "warn.other";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    ItemClock(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    void wind(String tenant, String itemId, LocalDate day) {
        Calculation set = until(tenant, day);
        deadlines.open(tenant, itemId, null, KIND, REMINDER, set, set.overdueFrom());
    }

    /** To another day; a ladder that has begun for the old one is over when the new one is not late. */
    void move(Actor actor, String itemId, LocalDate day, String reason) {
        Calculation set = until(actor.tenant(), day);
        deadlines.move(actor, itemId, null, KIND, set, set.overdueFrom(), reason);
    }

    /** The day was set by people; nothing is counted. */
    private Calculation until(String tenant, LocalDate day) {
        LocalDate today = today();
        return new Calculation(
                Rule.CALENDAR_DAYS,
                0,
                today.toString(),
                day,
                null,
                ChinaTime.startOf(day.plusDays(1)),
                false,
                List.of(),
                calculator.parameter(tenant, REMINDER, today).basis());
    }

    void stop(String tenant, String itemId) {
        deadlines.meet(tenant, itemId, null, KIND);
    }

    /** Nothing is waited for any more. */
    void drop(String tenant, String itemId) {
        deadlines.cancel(tenant, itemId, null, KIND);
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
