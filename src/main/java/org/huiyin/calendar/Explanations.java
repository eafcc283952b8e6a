package org.huiyin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.springframework.stereotype.Component;

/** Lays a calculation out for the eye, for templates as {@code @explanations}: months as sheets of a calendar, stretches as rows. */
@Component("explanations")
public class Explanations {

    private static final int LONGEST_SHOWN_IN_FULL = 400;

    /**
     * @param inFull false for a very long period: then no months, and stretches only where something happened
     */
    public record Layout(List<Month> months, List<Stretch> stretches, long counted, long skipped, boolean inFull) {}

    /** @param weeks from Monday to Sunday; null where no day of the period stands */
    public record Month(YearMonth month, List<List<Cell>> weeks) {}

    public record Cell(Day day, boolean last) {}

    /** Days in a row of one reason. */
    public record Stretch(LocalDate from, LocalDate to, boolean counted, String reason) {

        private boolean continues(Day day) {
            return counted == day.counted() && reason.equals(day.reason());
        }
    }

    public Layout of(Calculation calculation) {
        List<Day> days = calculation.days();
        boolean inFull = days.size() <= LONGEST_SHOWN_IN_FULL;
        long counted = days.stream().filter(Day::counted).count();
        return new Layout(
                inFull ? months(calculation) : List.of(),
                stretches(
                        inFull
                                ? days
                                : days.stream().filter(Explanations::special).toList()),
                counted,
                days.size() - counted,
                inFull);
    }

    private static boolean special(Day day) {
        return day.kind() != DayKind.NORMAL && day.kind() != DayKind.WEEKEND;
    }

    private static List<Stretch> stretches(List<Day> days) {
        List<Stretch> stretches = new ArrayList<>();
        for (Day day : days) {
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && last.continues(day) && last.to().plusDays(1).equals(day.date())) {
                stretches.set(
                        stretches.size() - 1, new Stretch(last.from(), day.date(), last.counted(), last.reason()));
            } else {
                stretches.add(new Stretch(day.date(), day.date(), day.counted(), day.reason()));
            }
        }
        return stretches;
    }

    private static List<Month> months(Calculation calculation) {
        TreeMap<YearMonth, TreeMap<LocalDate, Cell>> months = new TreeMap<>();
        for (Day day : calculation.days()) {
            Cell cell = new Cell(day, day.date().equals(calculation.due()));
            months.computeIfAbsent(YearMonth.from(day.date()), month -> new TreeMap<>())
                    .put(day.date(), cell);
        }
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), weeks(month.getValue())))
                .toList();
    }

    private static List<List<Cell>> weeks(TreeMap<LocalDate, Cell> cells) {
        TreeMap<LocalDate, List<Cell>> weeks = new TreeMap<>();
        cells.forEach((date, cell) -> weeks.computeIfAbsent(
                        date.with(DayOfWeek.MONDAY), monday -> new ArrayList<>(Collections.nCopies(7, null)))
                .set(date.getDayOfWeek().getValue() - 1, cell));
        return List.copyOf(weeks.values());
    }
}
