package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.springframework.stereotype.Service;

/** The numbers of the law as rows: per district, kind, term and session, each with its basis and the day it took force. */
@Service
public class DeadlineParameters {

    private final SnapshotCache<ParameterTable> cache;

    DeadlineParameters(JdbcDeadlineParameters table) {
        cache = new SnapshotCache<>(() -> ParameterTable.of(table.rows()));
    }

    /**
     * The row in force: the district's before the default, then the session's, the term's, the kind's, then the newest.
     *
     * @throws IllegalArgumentException when no row of that code is in force
     */
    public Parameter inForce(String tenant, String code, ParameterScope scope, LocalDate on) {
        return version(tenant, code, scope, on).parameter();
    }

    /** The same with who set it and when. */
    public ParameterRow version(String tenant, String code, ParameterScope scope, LocalDate on) {
        return table().inForce(tenant, code, scope, on)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No deadline parameter " + code + " for " + tenant + " " + scope + " on " + on));
    }

    /** Every version that concerns the district, its own and the defaults. */
    public List<ParameterRow> versions(String tenant) {
        return table().rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.parameter().tenant() == null
                        || row.parameter().tenant().equals(tenant))
                .toList();
    }

    ParameterTable table() {
        return cache.get();
    }

    /** To be called after each change of the table, in its transaction. */
    void changed() {
        cache.changed();
    }
}
