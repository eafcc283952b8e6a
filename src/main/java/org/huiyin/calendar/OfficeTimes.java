package org.huiyin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.huiyin.calendar.OfficeHours.Stretch;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** When a district's offices are open: whoever should not be disturbed at night is told at the next such moment. */
@Component
public class OfficeTimes {

    private static final String HOURS = "office.hours";

    private final LawBooks law;

    OfficeTimes(LawBooks law) {
        this.law = law;
    }

    /** The moment itself within the office hours of a working day, else the moment at which they begin again. */
    public Instant openFrom(String tenant, Instant moment) {
        LawBook now = law.now();
        ZonedDateTime from = moment.atZone(ChinaTime.ZONE);
        LocalDate day = from.toLocalDate();
        while (true) {
            if (now.calendar(tenant).works(day)) {
                Instant open = openOn(hours(now, tenant, day), day, from);
                if (open != null) {
                    return open;
                }
            }
            day = day.plusDays(1);
        }
    }

    private static OfficeHours hours(LawBook law, String tenant, LocalDate day) {
        return OfficeHours.parse(
                law.parameter(tenant, ParameterScope.ANY, HOURS, day).value());
    }

    private static Instant openOn(OfficeHours hours, LocalDate day, ZonedDateTime from) {
        for (Stretch stretch : hours.stretches()) {
            ZonedDateTime opens = day.atTime(stretch.from()).atZone(ChinaTime.ZONE);
            ZonedDateTime closes = day.atTime(stretch.to()).atZone(ChinaTime.ZONE);
            if (from.isBefore(closes)) {
                return (from.isAfter(opens) ? from : opens).toInstant();
            }
        }
        return null;
    }
}
