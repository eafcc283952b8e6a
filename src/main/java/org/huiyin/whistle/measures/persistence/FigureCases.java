package org.huiyin.whistle.measures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.FigureCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases behind a figure: exactly those that it counts. */
@Repository
public class FigureCases {

    private static final String WHISTLES =
            """
            , found as (select b.*, null::text as organ, null::text as part_state, null::timestamptz as dispatched_at,
                null::timestamptz as reported_in_at from blown b)
            """;
    private static final String NARROWED =
            """
              and (cast(:organ as text) is null or organ = :organ)
              and (cast(:subdistrict as text) is null or subdistrict = :subdistrict)
              and (cast(:own as text) is null or organ = :own or subdistrict = :own)
            order by blown_at desc, id, organ limit :limit""";

    private final JdbcClient jdbc;

    FigureCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own the organ that sees but its own, or null */
    public List<FigureCase> of(String tenant, CaseQuestion asked, String own, Instant now, int limit) {
        boolean whistles = asked.figure().isOfWhistles();
        FigureSql.Said said = (whistles ? FigureSql.WHISTLES : FigureSql.PARTS).get(asked.figure());
        String found = whistles ? WHISTLES : ", found as (" + FigureSql.SENT + ")\n";
        return jdbc.sql("with blown as (" + FigureSql.BLOWN + ")" + found + "select found.*, (" + said.counted()
                        + ") as counted from found where tenant_id = :tenant and (" + said.base() + ") and "
                        + share(asked.share(), said) + NARROWED)
                .params(FigureRows.params(tenant, asked.span()))
                .param("now", SqlTime.of(now))
                .param("organ", asked.organ())
                .param("subdistrict", asked.subdistrict())
                .param("own", own)
                .param("limit", limit)
                .query(FigureCases::row)
                .list();
    }

    private static String share(CaseQuestion.Share share, FigureSql.Said said) {
        return switch (share) {
            case BASE -> "true\n";
            case COUNTED -> "(" + said.counted() + ")\n";
            case OTHERS -> "(" + said.counted() + ") is not true\n";
        };
    }

    private static FigureCase row(ResultSet row, int n) throws SQLException {
        String part = row.getString("part_state");
        return new FigureCase(
                row.getString("id"),
                row.getString("number"),
                row.getString("title"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                WhistleState.valueOf(row.getString("state")),
                row.getString("organ"),
                part == null ? null : PartState.valueOf(part),
                row.getBoolean("counted"),
                SqlTime.instant(row, "blown_at"),
                SqlTime.instant(row, "dispatched_at"),
                SqlTime.instant(row, "reported_in_at"));
    }
}
