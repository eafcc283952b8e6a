package org.huiyin.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stretches of a working day in which WORKING_HOURS run, as the parameter office.hours gives them: 08:30-12:00,14:30-18:00. */
record OfficeHours(List<Stretch> stretches) {

    record Stretch(LocalTime from, LocalTime to) {}

    OfficeHours {
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("No office hours");
        }
        LocalTime last = LocalTime.MIN;
        for (Stretch stretch : stretches) {
            if (stretch.from().isBefore(last) || !stretch.from().isBefore(stretch.to())) {
                throw new IllegalArgumentException("Office hours must rise: " + stretches);
            }
            last = stretch.to();
        }
    }

    static OfficeHours parse(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String part : text.split(",")) {
            List<LocalTime> times =
                    Arrays.stream(part.trim().split("-")).map(LocalTime::parse).toList();
            stretches.add(new Stretch(times.get(0), times.get(1)));
        }
        return new OfficeHours(List.copyOf(stretches));
    }
}
