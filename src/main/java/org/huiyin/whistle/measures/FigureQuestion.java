package org.huiyin.whistle.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleKind;

/**
 * Of which whistles: blown from one day to another, both included.
 *
 * @param kind null = all kinds
 */
public record FigureQuestion(LocalDate from, LocalDate until, WhistleKind kind) {

    static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = 1100;

    /**
     * @param from null = ninety days up to {@code until}
     * @param until null = today
     * @throws BusinessException when the span is empty or longer than three years
     */
    public static FigureQuestion of(LocalDate from, LocalDate until, WhistleKind kind, LocalDate today) {
        LocalDate last = until == null ? today : until;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw BusinessException.invalid(Problem.at(
                    "from", "error.whistle.figures.span", first.toString(), last.toString(), "" + MOST_DAYS));
        }
        return new FigureQuestion(first, last, kind);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    public Instant begin() {
        return ChinaTime.startOf(from);
    }

    /** Exclusive. */
    public Instant end() {
        return ChinaTime.startOf(until.plusDays(1));
    }
}
