package org.huiyin.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Reckons deadlines the way a clerk would with a printed calendar, one day or one minute after the other. Shares nothing with the
 * program but the printed notices, which it reads by itself; written to disagree if the program is wrong.
 */
final class NaiveReckoner {

    final Set<LocalDate> holidays = new HashSet<>();
    final Set<LocalDate> makeupDays = new HashSet<>();
    final Set<LocalDate> localDaysOff = new HashSet<>();
    final Set<Integer> yearsKnown = new HashSet<>();
    boolean rolls = true;

    /** @param guessed whether a day that mattered is not announced yet */
    record Answer(LocalDate due, boolean guessed) {}

    /** @param minute of the day, 0 to 1440 */
    record Moment(LocalDate day, int minute, boolean guessed) {}

    void takeIn(int year) {
        yearsKnown.add(year);
        try (InputStream file = NaiveReckoner.class.getResourceAsStream("/calendar/notice-" + year + ".json")) {
            JsonNode notice = new JsonMapper().readTree(file);
            for (JsonNode off : notice.get("off")) {
                LocalDate last = LocalDate.parse(off.get("to").asText());
                LocalDate day = LocalDate.parse(off.get("from").asText());
                while (!day.isAfter(last)) {
                    holidays.add(day);
                    makeupDays.remove(day);
                    day = day.plusDays(1);
                }
            }
            for (JsonNode work : notice.get("work")) {
                makeupDays.add(LocalDate.parse(work.asText()));
                holidays.remove(LocalDate.parse(work.asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean peopleWork(LocalDate day) {
        if (localDaysOff.contains(day)) {
            return false;
        }
        if (makeupDays.contains(day)) {
            return true;
        }
        if (holidays.contains(day)) {
            return false;
        }
        int weekday = day.getDayOfWeek().getValue();
        return weekday != 6 && weekday != 7;
    }

    boolean onlyGuessed(LocalDate day) {
        boolean printed = localDaysOff.contains(day) || makeupDays.contains(day) || holidays.contains(day);
        return !printed && !yearsKnown.contains(day.getYear());
    }

    Answer workingDays(LocalDate start, int amount) {
        boolean guessed = false;
        LocalDate day = start;
        int toGo = amount;
        while (toGo > 0) {
            day = day.plusDays(1);
            if (onlyGuessed(day)) {
                guessed = true;
            }
            if (peopleWork(day)) {
                toGo--;
            }
        }
        return new Answer(day, guessed);
    }

    Answer calendarDays(LocalDate start, int amount) {
        LocalDate day = start;
        for (int i = 0; i < amount; i++) {
            day = day.plusDays(1);
        }
        return rolled(day);
    }

    Answer naturalMonths(LocalDate start, int amount) {
        int year = start.getYear();
        int month = start.getMonthValue();
        for (int i = 0; i < amount; i++) {
            month++;
            if (month == 13) {
                month = 1;
                year++;
            }
        }
        int lastOfMonth =
                switch (month) {
                    case 4, 6, 9, 11 -> 30;
                    case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
                    default -> 31;
                };
        return rolled(LocalDate.of(year, month, Math.min(start.getDayOfMonth(), lastOfMonth)));
    }

    private Answer rolled(LocalDate last) {
        if (!rolls) {
            return new Answer(last, false);
        }
        boolean guessed = onlyGuessed(last);
        LocalDate day = last;
        while (!peopleWork(day)) {
            day = day.plusDays(1);
            if (onlyGuessed(day)) {
                guessed = true;
            }
        }
        return new Answer(day, guessed);
    }

    /** Through nights and holidays. */
    Moment hours(LocalDate day, int minute, int amount) {
        LocalDate now = day;
        int at = minute;
        for (int i = 0; i < amount; i++) {
            at += 60;
            if (at >= 1440) {
                at -= 1440;
                now = now.plusDays(1);
            }
        }
        return new Moment(now, at, false);
    }

    /** Through nights and holidays. */
    Moment minutes(LocalDate day, int minute, int amount) {
        LocalDate now = day;
        int at = minute;
        for (int i = 0; i < amount; i++) {
            at++;
            if (at == 1440) {
                at = 0;
                now = now.plusDays(1);
            }
        }
        return new Moment(now, at, false);
    }

    /** @param open for each minute of the day whether the office is open during it */
    Moment workingHours(LocalDate day, int minute, int amount, boolean[] open) {
        return workingMinutes(day, minute, amount * 60, open);
    }

    Moment workingMinutes(LocalDate day, int minute, int amount, boolean[] open) {
        int toGo = amount;
        boolean guessed = false;
        LocalDate today = day;
        int from = minute;
        while (true) {
            if (onlyGuessed(today)) {
                guessed = true;
            }
            if (peopleWork(today)) {
                for (int at = from; at < 1440; at++) {
                    if (open[at] && --toGo == 0) {
                        return new Moment(today, at + 1, guessed);
                    }
                }
            }
            today = today.plusDays(1);
            from = 0;
        }
    }

    /** So many calendar days back, then back to a day on which people work. */
    LocalDate safeDate(LocalDate due, int gap) {
        LocalDate day = due;
        for (int i = 0; i < gap; i++) {
            day = day.minusDays(1);
        }
        while (!peopleWork(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    LocalDate workingDaysBack(LocalDate due, int amount) {
        LocalDate day = due;
        int toGo = amount;
        while (toGo > 0) {
            day = day.minusDays(1);
            if (peopleWork(day)) {
                toGo--;
            }
        }
        return day;
    }

    /** The months' end, or the annual cut-off when that is earlier, in session, and 60 days or more after the assignment. */
    Answer reply(LocalDate start, int months, LocalDate assigned, boolean inSession, int cutoffMonth, int cutoffDay) {
        Answer counted = naturalMonths(start, months);
        if (!inSession || cutoffMonth == 0) {
            return counted;
        }
        LocalDate cutoff = LocalDate.of(assigned.getYear(), cutoffMonth, cutoffDay);
        int between = 0;
        for (LocalDate day = assigned; day.isBefore(cutoff) && between < 60; day = day.plusDays(1)) {
            between++;
        }
        return between >= 60 && cutoff.isBefore(counted.due()) ? new Answer(cutoff, false) : counted;
    }
}
