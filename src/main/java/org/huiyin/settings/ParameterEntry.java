package org.huiyin.settings;

import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Rule;

/**
 * A parameter as the catalogue lists it.
 *
 * @param group the heading it stands under
 * @param rules units it may have
 * @param most the largest number that makes sense, of days where it is a duration
 * @param kinds kinds of proposals or whistles it can be set apart for; empty = it concerns one kind or none
 * @param eachApart there is no number for all kinds together
 */
public record ParameterEntry(
        String code,
        String group,
        ParameterSort sort,
        List<Rule> rules,
        int most,
        List<String> kinds,
        boolean eachApart) {

    private static final int MONTHS = 24;
    private static final int HOURS = 31 * 24;
    private static final int MINUTES = 24 * 60;

    /** The largest number of this unit that makes sense. */
    int most(Rule rule) {
        return switch (rule) {
            case NATURAL_MONTHS -> Math.min(MONTHS, most);
            case WORKING_DAYS, CALENDAR_DAYS, SECONDS -> most;
            case HOURS, WORKING_HOURS -> HOURS;
            case MINUTES, WORKING_MINUTES -> MINUTES;
        };
    }

    /** The largest number that any of its units allows, for a form's field. */
    public int mostOfAll() {
        return rules.stream().mapToInt(this::most).max().orElse(most);
    }
}
