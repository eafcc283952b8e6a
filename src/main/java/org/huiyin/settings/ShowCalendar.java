package org.huiyin.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.huiyin.calendar.CalendarDay;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.LawBook;
import org.huiyin.calendar.LawBooks;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;

/** A year of the district's calendar as twelve sheets, with its own days off as stretches. */
@Service
public class ShowCalendar {

    private final LawBooks books;

    ShowCalendar(LawBooks books) {
        this.books = books;
    }

    /** @param notices names of the notices by the year they are for */
    public record Year(
            int year,
            String notice,
            SortedMap<Integer, String> notices,
            List<Month> months,
            List<Stretch> local,
            long workingDays) {}

    /** @param weeks from Monday to Sunday; null before the first and after the last of the month */
    public record Month(YearMonth month, List<List<CalendarDay>> weeks, long workingDays) {}

    /** Days off of the district in a row with one ground. */
    public record Stretch(LocalDate from, LocalDate to, String ground) {}

    public Year year(Actor actor, int year) {
        actor.require(SettingsAct.SEE_SETTINGS);
        LawBook book = books.now();
        List<CalendarDay> days = book.days(actor.tenant(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), days))
                .toList();
        return new Year(
                year,
                book.notice(year),
                book.notices(),
                months,
                local(book, actor.tenant(), days),
                months.stream().mapToLong(Month::workingDays).sum());
    }

    private static Month month(YearMonth month, List<CalendarDay> year) {
        List<CalendarDay> days = year.stream()
                .filter(day -> YearMonth.from(day.day()).equals(month))
                .toList();
        List<List<CalendarDay>> weeks = new ArrayList<>();
        for (CalendarDay day : days) {
            if (weeks.isEmpty() || day.day().getDayOfWeek() == DayOfWeek.MONDAY) {
                weeks.add(new ArrayList<>(Collections.nCopies(7, null)));
            }
            weeks.get(weeks.size() - 1).set(day.day().getDayOfWeek().getValue() - 1, day);
        }
        return new Month(month, weeks, days.stream().filter(CalendarDay::works).count());
    }

    private static List<Stretch> local(LawBook book, String tenant, List<CalendarDay> days) {
        List<Stretch> stretches = new ArrayList<>();
        for (CalendarDay day : days) {
            if (day.kind() != DayKind.LOCAL) {
                continue;
            }
            String ground = book.groundOf(tenant, day.day());
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null
                    && last.to().plusDays(1).equals(day.day())
                    && last.ground().equals(ground)) {
                stretches.set(stretches.size() - 1, new Stretch(last.from(), day.day(), ground));
            } else {
                stretches.add(new Stretch(day.day(), day.day(), ground));
            }
        }
        return stretches;
    }
}
