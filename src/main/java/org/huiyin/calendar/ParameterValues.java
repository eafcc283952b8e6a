package org.huiyin.calendar;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;

/** What the values of parameters that are no plain numbers may look like. */
public final class ParameterValues {

    public static final List<String> START_POINTS =
            Arrays.stream(StartPoint.values()).map(Enum::name).toList();

    private ParameterValues() {}

    /** OFF or a day that every year has, written 08-31. */
    public static boolean isCutoff(String value) {
        if (AnnualCutoff.OFF.equals(value)) {
            return true;
        }
        try {
            return AnnualCutoff.parse(value).isValidYear(2023);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** 08:30-12:00,14:30-18:00: stretches that rise. */
    public static boolean isOfficeHours(String value) {
        try {
            return !OfficeHours.parse(value).stretches().isEmpty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** 30,7,0: up to six numbers of days that fall, at most a year. */
    public static boolean isDaysBefore(String value) {
        if (!value.matches("\\d{1,3}(,\\d{1,3}){0,5}")) {
            return false;
        }
        int last = 367;
        for (String part : value.split(",")) {
            int days = Integer.parseInt(part);
            if (days >= last) {
                return false;
            }
            last = days;
        }
        return true;
    }
}
