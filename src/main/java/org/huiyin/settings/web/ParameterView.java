package org.huiyin.settings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.ParameterRow;
import org.huiyin.settings.ShowParameters.Line;
import org.huiyin.settings.ShowParameters.Version;

/** A parameter as programs get it. */
record ParameterView(String code, String group, String sort, VersionView inForce, List<VersionView> versions) {

    /** @param from where the value comes from: DEFAULT or DISTRICT, narrowed by kind, term and session */
    record VersionView(
            String from,
            String kind,
            Integer term,
            Integer session,
            String rule,
            Integer amount,
            String value,
            String basis,
            LocalDate validFrom,
            boolean running,
            String standing,
            String setBy,
            Instant setAt) {

        static VersionView of(Version version) {
            ParameterRow row = version.row();
            var parameter = row.parameter();
            return new VersionView(
                    version.ownDistrict() ? "DISTRICT" : "DEFAULT",
                    row.scope().kind(),
                    row.scope().term(),
                    row.scope().session(),
                    parameter.rule() == null ? null : parameter.rule().name(),
                    parameter.amount() == 0 ? null : parameter.amount(),
                    parameter.value(),
                    parameter.basis(),
                    parameter.validFrom(),
                    row.running(),
                    version.standing().name(),
                    row.setBy(),
                    row.setAt());
        }
    }

    static ParameterView of(Line line) {
        return new ParameterView(
                line.entry().code(),
                line.entry().group(),
                line.entry().sort().name(),
                line.common() == null ? null : VersionView.of(line.common()),
                line.versions().stream().map(VersionView::of).toList());
    }
}
