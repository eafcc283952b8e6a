package org.huiyin.whistle;

import java.util.Map;
import org.huiyin.shared.Choice;

/**
 * What is asked of the list of whistles.
 *
 * @param state null = all that are not over
 * @param all also those that are over; a state says more
 * @param kind null = each
 * @param subdistrict null = each
 * @param late only those of which a clock went by
 */
public record WhistleFilter(WhistleState state, boolean all, WhistleKind kind, String subdistrict, boolean late) {

    private static final String STATE = "state";
    private static final String ALL = "ALL";

    /** @param chosen the page's parameters */
    public static WhistleFilter of(Map<String, String> chosen) {
        boolean all = ALL.equals(chosen.get(STATE));
        return new WhistleFilter(
                all ? null : Choice.of(WhistleState.class, chosen, STATE),
                all,
                Choice.of(WhistleKind.class, chosen, "kind"),
                Choice.text(chosen, "subdistrict"),
                "true".equals(chosen.get("late")));
    }

    /** What narrows the list, by the parameters' names. */
    public Map<String, String> chosen() {
        return Choice.kept(STATE, all ? ALL : state, "kind", kind, "subdistrict", subdistrict, "late", late);
    }
}
