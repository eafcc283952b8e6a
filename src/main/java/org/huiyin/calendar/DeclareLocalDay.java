package org.huiyin.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A district stops work for some days of its own, e.g. for a flood; or takes that back. Running deadlines are counted again. */
@Service
public class DeclareLocalDay {

    private static final int LONGEST = 31;
    private static final int LONGEST_GROUND = 200;

    private final JdbcWorkCalendar table;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;

    DeclareLocalDay(JdbcWorkCalendar table, WorkingCalendars calendars, ApplicationEventPublisher events) {
        this.table = table;
        this.calendars = calendars;
        this.events = events;
    }

    /**
     * @param from first day, and to the last; both included
     * @param ground why, as every reader of a deadline will see it
     */
    public record Days(LocalDate from, LocalDate to, String ground) {

        /** @throws BusinessException INVALID with every slip */
        public List<LocalDate> checked() {
            if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
                throw BusinessException.invalid(
                        Problem.at("from", "error.calendar.local.span", from + "–" + to, String.valueOf(LONGEST)));
            }
            if (ground == null || ground.isBlank() || ground.length() > LONGEST_GROUND) {
                throw BusinessException.invalid(
                        Problem.at("ground", "error.calendar.local.words", String.valueOf(LONGEST_GROUND)));
            }
            return from.datesUntil(to.plusDays(1)).toList();
        }
    }

    /** @throws BusinessException INVALID when one of the days is declared already */
    public List<LocalDate> toDeclare(String tenant, Days days) {
        List<LocalDate> wanted = days.checked();
        for (LocalDate day : wanted) {
            if (own(tenant, day)) {
                throw BusinessException.invalid(Problem.at("from", "error.calendar.local.twice", day));
            }
        }
        return wanted;
    }

    /** @throws BusinessException INVALID when one of the days is not declared */
    public List<LocalDate> toRevoke(String tenant, Days days) {
        List<LocalDate> wanted = days.checked();
        for (LocalDate day : wanted) {
            if (!own(tenant, day)) {
                throw BusinessException.invalid(Problem.at("from", "error.calendar.local.unknown", day));
            }
        }
        return wanted;
    }

    private boolean own(String tenant, LocalDate day) {
        return calendars.of(tenant).kind(day) == DayKind.LOCAL;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(Actor actor, Days days, LawBook before, String reason) {
        for (LocalDate day : toDeclare(actor.tenant(), days)) {
            table.saveDay(
                    actor.tenant(),
                    new SpecialDay(
                            day, DayKind.LOCAL, List.of(), null, days.ground().strip()));
        }
        changed(actor, before, reason);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Actor actor, Days days, LawBook before, String reason) {
        toRevoke(actor.tenant(), days).forEach(day -> table.deleteLocalDay(actor.tenant(), day));
        changed(actor, before, reason);
    }

    private void changed(Actor actor, LawBook before, String reason) {
        calendars.changed();
        events.publishEvent(new CalendarChanged(actor, actor.tenant(), reason, before));
    }
}
