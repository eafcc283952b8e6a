package org.huiyin.calendar;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.huiyin.shared.CountedMessages;

/** The calendar as the shipped notices make it, without a database. */
final class CalendarFixture {

    static final WorkingCalendar CHINA = calendar(Map.of());
    static final CalendarWords WORDS = new CalendarWords(messages());
    static final OfficeHours OFFICE_HOURS = OfficeHours.parse("08:30-12:00,14:30-18:00");

    private CalendarFixture() {}

    static HolidayNotice notice(int year) {
        try (var file = CalendarFixture.class.getResourceAsStream("/calendar/notice-" + year + ".json")) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, HolidayNotice.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The country's days of 2021 to 2026 and a district's own days off with their words. */
    static WorkingCalendar calendar(Map<LocalDate, String> localDaysOff) {
        Map<LocalDate, SpecialDay> country = new HashMap<>();
        Map<LocalDate, SpecialDay> district = new HashMap<>();
        TreeMap<Integer, String> notices = new TreeMap<>();
        for (int year = 2021; year <= 2026; year++) {
            HolidayNotice notice = notice(year);
            notices.put(year, notice.notice());
            notice.off().forEach(holiday -> holiday.days()
                    .forEach(day -> country.put(day, special(notice, day, DayKind.LEGAL_OFF, holiday.festivals()))));
            notice.work().forEach(day -> country.put(day, special(notice, day, DayKind.MAKEUP, List.of())));
        }
        localDaysOff.forEach(
                (day, words) -> district.put(day, new SpecialDay(day, DayKind.LOCAL, List.of(), null, words)));
        return new WorkingCalendar(country, district, notices);
    }

    private static SpecialDay special(HolidayNotice notice, LocalDate day, DayKind kind, List<Festival> festivals) {
        return new SpecialDay(day, kind, festivals, notice.year(), notice.notice());
    }

    static Calculation calculate(Rule rule, int amount, String start) {
        return calculate(CHINA, rule, amount, start);
    }

    static Calculation calculate(WorkingCalendar calendar, Rule rule, int amount, String start) {
        DayRules days = new DayRules(calendar, WORDS, true);
        HourRules hours = new HourRules(calendar, WORDS, OFFICE_HOURS);
        return switch (rule) {
            case WORKING_DAYS -> days.workingDays(amount, LocalDate.parse(start));
            case CALENDAR_DAYS -> days.calendarDays(amount, LocalDate.parse(start));
            case NATURAL_MONTHS -> days.naturalMonths(amount, LocalDate.parse(start));
            case HOURS -> hours.continuous(
                    rule, amount, java.time.Duration.ofHours(amount), OffsetDateTime.parse(start));
            case WORKING_HOURS -> hours.inOfficeHours(
                    rule, amount, java.time.Duration.ofHours(amount), OffsetDateTime.parse(start));
            case MINUTES -> hours.continuous(
                    rule, amount, java.time.Duration.ofMinutes(amount), OffsetDateTime.parse(start));
            case WORKING_MINUTES -> hours.inOfficeHours(
                    rule, amount, java.time.Duration.ofMinutes(amount), OffsetDateTime.parse(start));
            case SECONDS -> hours.continuous(
                    rule, amount, java.time.Duration.ofSeconds(amount), OffsetDateTime.parse(start));
        };
    }

    private static CountedMessages messages() {
        CountedMessages messages = new CountedMessages();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
