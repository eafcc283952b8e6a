package org.huiyin.whistle.street;

import java.time.LocalDate;

/**
 * 街路长得分 of one term in two months: of what was found in them and is judged, how much was settled in time, in percent.
 *
 * @param chief null for what was found while the road had none
 */
public record ChiefScore(Road road, RoadChief chief, Counted counted) {

    /** @param judged settled, or the day is over */
    public record Counted(String roadId, int chiefNo, int found, int judged, int inTime, int open) {

        static final Counted NOTHING = new Counted(null, 0, 0, 0, 0, 0);
    }

    /** Two calendar months beginning with an odd one. */
    public record Period(LocalDate from, LocalDate to) {

        public static Period of(LocalDate day) {
            LocalDate first = day.withDayOfMonth(1);
            LocalDate from = first.getMonthValue() % 2 == 1 ? first : first.minusMonths(1);
            return new Period(from, from.plusMonths(2).minusDays(1));
        }

        public Period before() {
            return of(from.minusDays(1));
        }

        public Period after() {
            return of(to.plusDays(1));
        }
    }

    /** Null while nothing can be judged. */
    public Integer score() {
        return counted.judged() == 0 ? null : Math.round(counted.inTime() * 100f / counted.judged());
    }
}
