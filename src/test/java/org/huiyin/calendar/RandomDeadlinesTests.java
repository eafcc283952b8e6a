package org.huiyin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.NaiveReckoner.Answer;
import org.huiyin.calendar.NaiveReckoner.Moment;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/**
 * The program against the naive reckoner on random questions under random laws: years with and without a notice, local days off,
 * with and without rolling, other office hours. A difference prints the seed and the case; {@code -Dclocks.seed=…} repeats it.
 */
class RandomDeadlinesTests {

    private static final String TENANT = "district";
    private static final long SEED = Long.getLong("clocks.seed", 20260302L);
    private static final int LAWS = 150;
    private static final int CASES_PER_LAW = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final Map<Integer, HolidayNotice> NOTICES = notices();
    private static final CalendarWords WORDS = new CalendarWords(codesAsTexts());
    private static final List<String> OFFICE_HOURS =
            List.of("08:30-12:00,14:30-18:00", "09:00-17:00", "08:00-11:15,13:30-17:45,19:00-20:00");

    private final Random random = new Random(SEED);

    /** One law in both readings. */
    private record Law(LawBook program, NaiveReckoner clerk, String officeHours, boolean[] open) {}

    private interface Question {
        /** @return null when both agree, else what was asked and what each said */
        String differenceUnder(Law law);
    }

    @Test
    void workingDaysAgree() {
        agree(law -> {
            LocalDate start = day();
            int amount = 1 + random.nextInt(60);
            return compare(
                    "WORKING_DAYS " + amount + " from " + start,
                    law.clerk().workingDays(start, amount),
                    law.program().calculate(TENANT, Rule.WORKING_DAYS, amount, start));
        });
    }

    @Test
    void calendarDaysAgree() {
        agree(law -> {
            LocalDate start = day();
            int amount = 1 + random.nextInt(120);
            return compare(
                    "CALENDAR_DAYS " + amount + " from " + start,
                    law.clerk().calendarDays(start, amount),
                    law.program().calculate(TENANT, Rule.CALENDAR_DAYS, amount, start));
        });
    }

    @Test
    void naturalMonthsAgree() {
        agree(law -> {
            LocalDate start = day();
            int amount = 1 + random.nextInt(7);
            return compare(
                    "NATURAL_MONTHS " + amount + " from " + start,
                    law.clerk().naturalMonths(start, amount),
                    law.program().calculate(TENANT, Rule.NATURAL_MONTHS, amount, start));
        });
    }

    @Test
    void hoursAgree() {
        agree(law -> {
            LocalDate day = day();
            int minute = random.nextInt(1440);
            int amount = 1 + random.nextInt(200);
            return compare(
                    "HOURS " + amount + " from " + day + " minute " + minute,
                    law.clerk().hours(day, minute, amount),
                    law.program().calculate(TENANT, Rule.HOURS, amount, moment(day, minute)));
        });
    }

    @Test
    void workingHoursAgree() {
        agree(law -> {
            LocalDate day = day();
            int minute = random.nextInt(1440);
            int amount = 1 + random.nextInt(40);
            return compare(
                    "WORKING_HOURS " + amount + " within " + law.officeHours() + " from " + day + " minute " + minute,
                    law.clerk().workingHours(day, minute, amount, law.open()),
                    law.program().calculate(TENANT, Rule.WORKING_HOURS, amount, moment(day, minute)));
        });
    }

    @Test
    void minutesAgree() {
        agree(law -> {
            LocalDate day = day();
            int minute = random.nextInt(1440);
            int amount = 1 + random.nextInt(3000);
            return compare(
                    "MINUTES " + amount + " from " + day + " minute " + minute,
                    law.clerk().minutes(day, minute, amount),
                    law.program().calculate(TENANT, Rule.MINUTES, amount, moment(day, minute)));
        });
    }

    @Test
    void workingMinutesAgree() {
        agree(law -> {
            LocalDate day = day();
            int minute = random.nextInt(1440);
            int amount = 1 + random.nextInt(900);
            return compare(
                    "WORKING_MINUTES " + amount + " within " + law.officeHours() + " from " + day + " minute " + minute,
                    law.clerk().workingMinutes(day, minute, amount, law.open()),
                    law.program().calculate(TENANT, Rule.WORKING_MINUTES, amount, moment(day, minute)));
        });
    }

    @Test
    void countingBackAgrees() {
        agree(law -> {
            LocalDate due = day().plusDays(60);
            int amount = random.nextInt(40);
            return difference(
                    "back " + amount + " from " + due,
                    law.clerk().safeDate(due, amount) + " " + law.clerk().workingDaysBack(due, amount),
                    law.program().calendarDaysBeforeOnWorkingDay(TENANT, due, amount)
                            + " "
                            + law.program().workingDaysBefore(TENANT, due, amount));
        });
    }

    @Test
    void repliesAgreeWhateverTheStartPointAndTheCutOff() {
        agree(law -> {
            LocalDate assigned = day();
            LocalDate received = assigned.minusDays(random.nextInt(40));
            LocalDate closes = random.nextInt(4) == 0 ? null : assigned.minusDays(random.nextInt(30) - 10);
            boolean inSession = random.nextBoolean();
            StartPoint point = StartPoint.values()[random.nextInt(3)];
            int month = random.nextInt(13);
            int day = 1 + random.nextInt(28);
            int months = 1 + random.nextInt(6);
            LocalDate start =
                    switch (point) {
                        case ASSIGNED -> assigned;
                        case RECEIVED -> received;
                        case SESSION_CLOSED -> inSession && closes != null ? closes : assigned;
                    };
            LawBook book = law.program()
                    .with(version("deadline.startpoint", null, 0, point.name()))
                    .with(version("reply.normal", Rule.NATURAL_MONTHS, months, null))
                    .with(version(
                            "reply.annual_cutoff", null, 0, month == 0 ? "OFF" : "%02d-%02d".formatted(month, day)));
            return compare(
                    "reply " + months + " months by " + point + ", assigned " + assigned + ", received " + received
                            + ", closed " + closes + ", in session " + inSession + ", cut-off " + month + "-" + day,
                    law.clerk().reply(start, months, assigned, inSession, month, day),
                    book.reply(
                            TENANT,
                            "reply.normal",
                            new CaseFacts(ParameterScope.ANY, inSession, received, closes),
                            assigned));
        });
    }

    private void agree(Question question) {
        for (int i = 0; i < LAWS; i++) {
            Law law = law();
            for (int k = 0; k < CASES_PER_LAW; k++) {
                String difference = question.differenceUnder(law);
                if (difference != null) {
                    throw new AssertionError(
                            "seed " + SEED + ", law " + i + ", case " + k + ": " + difference + describe(law));
                }
            }
        }
    }

    private static String describe(Law law) {
        return "\nnotices " + law.clerk().yearsKnown + ", local days off " + law.clerk().localDaysOff + ", rolls "
                + law.clerk().rolls;
    }

    private static String compare(String asked, Answer clerk, Calculation program) {
        String overdue = clerk.due().plusDays(1) + "T00:00+08:00";
        return difference(
                asked,
                clerk.due() + " guessed " + clerk.guessed() + " overdue " + overdue,
                program.due() + " guessed " + program.provisional() + " overdue "
                        + program.overdueFrom().atOffset(ZoneOffset.ofHours(8)));
    }

    private static String compare(String asked, Moment clerk, Calculation program) {
        return difference(
                asked,
                moment(clerk.day(), clerk.minute()) + " guessed " + clerk.guessed(),
                program.overdueFrom().atOffset(ZoneOffset.ofHours(8)) + " guessed " + program.provisional());
    }

    private static String difference(String asked, String clerk, String program) {
        return clerk.equals(program) ? null : asked + "\nclerk   " + clerk + "\nprogram " + program;
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(6 * 365));
    }

    private static OffsetDateTime moment(LocalDate day, int minute) {
        return LocalDateTime.of(day, LocalTime.MIDNIGHT).plusMinutes(minute).atOffset(ZoneOffset.ofHours(8));
    }

    private Law law() {
        NaiveReckoner clerk = new NaiveReckoner();
        CalendarDays days = new CalendarDays(Map.of(), new TreeMap<>());
        for (int year = 2021; year <= 2026; year++) {
            if (random.nextInt(6) > 0) {
                clerk.takeIn(year);
                days = days.with(NOTICES.get(year));
            }
        }
        List<SpecialDay> own = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            LocalDate day = day();
            clerk.localDaysOff.add(day);
            own.add(new SpecialDay(day, DayKind.LOCAL, List.of(), null, "flood"));
        }
        clerk.rolls = random.nextInt(5) > 0;
        String hours = OFFICE_HOURS.get(random.nextInt(OFFICE_HOURS.size()));
        ParameterTable parameters = ParameterTable.of(List.of(
                version("roll.nonwork", null, 0, String.valueOf(clerk.rolls)),
                version("office.hours", null, 0, hours)));
        LawBook book = new LawBook(days.with(TENANT, own), parameters, WORDS, Clock.systemUTC());
        return new Law(book, clerk, hours, open(hours));
    }

    private static boolean[] open(String officeHours) {
        boolean[] open = new boolean[1440];
        for (String stretch : officeHours.split(",")) {
            int from = minute(stretch.substring(0, 5));
            int to = minute(stretch.substring(6));
            for (int at = from; at < to; at++) {
                open[at] = true;
            }
        }
        return open;
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }

    private static ParameterRow version(String code, Rule rule, int amount, String value) {
        Parameter parameter = new Parameter(null, code, rule, amount, value, "test", LocalDate.of(2000, 1, 1));
        return new ParameterRow(1, parameter, ParameterScope.ANY, false, null, null);
    }

    private static Map<Integer, HolidayNotice> notices() {
        Map<Integer, HolidayNotice> notices = new TreeMap<>();
        for (int year = 2021; year <= 2026; year++) {
            notices.put(year, CalendarFixture.notice(year));
        }
        return notices;
    }

    /** The words are not under test here, and a hundred days' words per case would take most of the time. */
    private static StaticMessageSource codesAsTexts() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return texts;
    }
}
