package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A district stops work for a day of its own, e.g. for a flood; or takes that back. */
@Service
public class DeclareLocalDay {

    private final JdbcWorkCalendar table;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;

    DeclareLocalDay(JdbcWorkCalendar table, WorkingCalendars calendars, ApplicationEventPublisher events) {
        this.table = table;
        this.calendars = calendars;
        this.events = events;
    }

    /** @param words why, as every reader of a deadline will see it */
    @Transactional
    public void declare(String tenant, LocalDate day, String words) {
        if (words == null || words.isBlank()) {
            throw BusinessException.invalid(Problem.at("words", "error.calendar.local.words"));
        }
        table.saveDay(tenant, new SpecialDay(day, DayKind.LOCAL, List.of(), null, words.strip()));
        changed(tenant, day);
    }

    @Transactional
    public void revoke(String tenant, LocalDate day) {
        if (table.deleteLocalDay(tenant, day) > 0) {
            changed(tenant, day);
        }
    }

    private void changed(String tenant, LocalDate day) {
        calendars.changed();
        events.publishEvent(new CalendarChanged(tenant, day.getYear()));
    }
}
