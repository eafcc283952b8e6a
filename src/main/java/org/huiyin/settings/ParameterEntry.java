package org.huiyin.settings;

import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Rule;

/**
 * A parameter as the catalogue lists it.
 *
 * @param group the heading it stands under
 * @param rules units it may have
 * @param most the largest number that makes sense
 * @param kinds kinds of proposals it can be set apart for; empty = it concerns one kind or none
 */
public record ParameterEntry(
        String code, String group, ParameterSort sort, List<Rule> rules, int most, List<String> kinds) {

    public boolean editable() {
        return sort != ParameterSort.SHOWN_ONLY;
    }
}
