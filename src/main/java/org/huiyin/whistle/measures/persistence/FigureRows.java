package org.huiyin.whistle.measures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.measures.FigureQuestion;
import org.huiyin.whistle.measures.Ratio;
import org.huiyin.whistle.measures.ReportInTime;
import org.huiyin.whistle.measures.WhistleFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts whistles and departments' parts in them. */
@Repository
public class FigureRows {

    private static final String TIMES =
            """
            percentile_cont(0.5) within group (order by extract(epoch from reported_in_at - dispatched_at))
                filter (where %1$s) as %2$s_median,
            percentile_cont(0.9) within group (order by extract(epoch from reported_in_at - dispatched_at))
                filter (where %1$s) as %2$s_p90,
            count(*) filter (where %1$s) as %2$s_count""";

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one sub-district. */
    public record Blown(long whistles, Ratio notEstablished) {

        public static final Blown NONE = new Blown(0, Ratio.NONE);

        public Blown plus(Blown other) {
            return new Blown(
                    whistles + other.whistles,
                    new Ratio(
                            notEstablished.counted() + other.notEstablished.counted(),
                            notEstablished.base() + other.notEstablished.base()));
        }
    }

    /** @param whistles in how many the parts are */
    public record Measured(long whistles, Map<WhistleFigure, Ratio> rates, ReportInTime emergency, ReportInTime other) {

        public static final Measured NONE = new Measured(0, Map.of(), ReportInTime.NONE, ReportInTime.NONE);
    }

    /** Parts by whom they were sent to and by who blew. */
    public record Parts(Measured all, Map<String, Measured> byOrgan, Map<String, Measured> bySubdistrict) {}

    public Map<String, Blown> blown(String tenant, FigureQuestion asked) {
        FigureSql.Said said = FigureSql.WHISTLES.get(WhistleFigure.NOT_ESTABLISHED);
        Map<String, Blown> blown = new HashMap<>();
        jdbc.sql("with blown as (" + FigureSql.BLOWN + ")\n"
                        + "select subdistrict, count(*) as whistles, count(*) filter (where %s) as base,"
                                .formatted(said.base())
                        + " count(*) filter (where (%s) and %s) as counted".formatted(said.base(), said.counted())
                        + " from blown group by tenant_id, subdistrict")
                .params(params(tenant, asked))
                .query((row, n) -> blown.put(
                        row.getString("subdistrict"),
                        new Blown(row.getLong("whistles"), new Ratio(row.getLong("counted"), row.getLong("base")))))
                .list();
        return blown;
    }

    public Parts parts(String tenant, FigureQuestion asked, Instant now) {
        Map<String, Measured> byOrgan = new LinkedHashMap<>();
        Map<String, Measured> bySubdistrict = new HashMap<>();
        Measured[] all = {Measured.NONE};
        jdbc.sql("with blown as (" + FigureSql.BLOWN + "),\nsent as (" + FigureSql.SENT + ")\n"
                        + "select grouping(organ) as over_organs, grouping(subdistrict) as over_subdistricts, organ, subdistrict,\n"
                        + "count(distinct id) as whistles,\n" + rates() + ",\n" + times()
                        + "\nfrom sent group by grouping sets ((), (organ), (subdistrict)) order by organ")
                .params(params(tenant, asked))
                .param("now", SqlTime.of(now))
                .query((row, n) -> {
                    Measured measured = measured(row);
                    if (row.getInt("over_organs") == 0) {
                        byOrgan.put(row.getString("organ"), measured);
                    } else if (row.getInt("over_subdistricts") == 0) {
                        bySubdistrict.put(row.getString("subdistrict"), measured);
                    } else {
                        all[0] = measured;
                    }
                    return measured;
                })
                .list();
        return new Parts(all[0], byOrgan, bySubdistrict);
    }

    static Map<String, Object> params(String tenant, FigureQuestion asked) {
        Map<String, Object> params = new HashMap<>();
        params.put("tenant", tenant);
        params.put("from", SqlTime.of(asked.begin()));
        params.put("until", SqlTime.of(asked.end()));
        params.put("kind", asked.kind() == null ? null : asked.kind().name());
        return params;
    }

    private static String rates() {
        return WhistleFigure.rates().stream()
                .map(figure -> {
                    FigureSql.Said said = FigureSql.PARTS.get(figure);
                    return "count(*) filter (where %1$s) as %3$s_base,\ncount(*) filter (where (%1$s) and (%2$s)) as %3$s_counted"
                            .formatted(said.base(), said.counted(), figure.name());
                })
                .collect(Collectors.joining(",\n"));
    }

    private static String times() {
        return TIMES.formatted(
                        FigureSql.PARTS.get(WhistleFigure.REPORT_IN_EMERGENCY).base(), "emergency")
                + ",\n"
                + TIMES.formatted(
                        FigureSql.PARTS.get(WhistleFigure.REPORT_IN_OTHER).base(), "other");
    }

    private static Measured measured(ResultSet row) throws SQLException {
        Map<WhistleFigure, Ratio> rates = new EnumMap<>(WhistleFigure.class);
        for (WhistleFigure figure : WhistleFigure.rates()) {
            rates.put(figure, new Ratio(row.getLong(figure + "_counted"), row.getLong(figure + "_base")));
        }
        return new Measured(row.getLong("whistles"), rates, time(row, "emergency"), time(row, "other"));
    }

    private static ReportInTime time(ResultSet row, String which) throws SQLException {
        return new ReportInTime(
                row.getLong(which + "_count"), minutes(row, which + "_median"), minutes(row, which + "_p90"));
    }

    private static Long minutes(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds / 60);
    }
}
