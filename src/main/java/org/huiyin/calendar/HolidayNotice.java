package org.huiyin.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;

/**
 * The State Council's yearly notice on holidays.
 *
 * @param notice its own name, e.g. 国务院办公厅关于2026年部分节假日安排的通知
 * @param number its number as printed, or null
 * @param work weekend days on which people work instead
 */
public record HolidayNotice(int year, String notice, String number, List<Holiday> off, List<LocalDate> work) {

    public HolidayNotice {
        off = off == null ? List.of() : List.copyOf(off);
        work = work == null ? List.of() : List.copyOf(work);
    }

    /** One holiday, both days included; it may begin in the year before. */
    public record Holiday(List<Festival> festivals, LocalDate from, LocalDate to) {

        public Holiday {
            festivals = festivals == null ? List.of() : List.copyOf(festivals);
        }

        Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    /** @throws org.huiyin.shared.BusinessException INVALID with every slip of the pen */
    public void check() {
        HolidayNoticeCheck.check(this);
    }

    /** Each day that is not what its weekday says. */
    @JsonIgnore
    List<SpecialDay> specialDays() {
        Stream<SpecialDay> rest = off.stream().flatMap(holiday -> holiday.days()
                .map(day -> new SpecialDay(day, DayKind.LEGAL_OFF, holiday.festivals(), year, notice)));
        Stream<SpecialDay> makeup =
                work.stream().map(day -> new SpecialDay(day, DayKind.MAKEUP, List.of(), year, notice));
        return Stream.concat(rest, makeup).toList();
    }

    @JsonIgnore
    List<LocalDate> daysOff() {
        return off.stream().flatMap(Holiday::days).toList();
    }
}
