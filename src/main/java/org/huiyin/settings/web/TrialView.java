package org.huiyin.settings.web;

import java.util.List;
import java.util.Map;
import org.huiyin.settings.ImportNotice.Count;
import org.huiyin.settings.ImportNotice.Trial;

/**
 * What a notice would change, as programs get it.
 *
 * @param days day and what it becomes, as {@code 2027-01-04: NORMAL -> LEGAL_OFF}
 * @param districts numbers by the district's name
 * @param own the own district's deadlines, for a supervision office
 */
record TrialView(
        int year,
        String notice,
        boolean replaces,
        boolean stale,
        List<String> days,
        Map<String, Count> districts,
        PreviewView own,
        String print) {

    static TrialView of(Trial trial, boolean stale) {
        return new TrialView(
                trial.notice().year(),
                trial.notice().notice(),
                trial.replaces(),
                stale,
                trial.days().stream()
                        .map(day -> day.after().day() + ": " + day.before().kind() + " -> "
                                + day.after().kind())
                        .toList(),
                trial.districts(),
                trial.own() == null ? null : PreviewView.of(trial.own(), 1, stale),
                trial.print());
    }
}
