package org.huiyin.whistle.persistence;

import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.Mark;
import org.huiyin.whistle.WhistleRating;
import org.huiyin.whistle.WhistleRating.Of;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of ratings; one each way for each department. */
@Repository
public class WhistleRatings {

    private final JdbcClient jdbc;

    WhistleRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was rated already */
    public boolean add(String tenant, WhistleRating r, String person) {
        return jdbc.sql(
                                """
                                insert into whistle_rating (tenant_id, whistle_id, part_id, of, mark, remark, rated_by, rated_by_name,
                                    rated_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                tenant,
                                r.whistleId(),
                                r.partId(),
                                r.of().name(),
                                r.mark().name(),
                                r.remark())
                        .params(person, r.ratedByName(), SqlTime.of(r.ratedAt()))
                        .update()
                == 1;
    }

    public List<WhistleRating> of(String tenant, String whistleId) {
        return jdbc.sql(
                        "select * from whistle_rating where tenant_id = ? and whistle_id = ? order by rated_at, part_id, of")
                .params(tenant, whistleId)
                .query((row, n) -> new WhistleRating(
                        row.getString("whistle_id"),
                        row.getString("part_id"),
                        Of.valueOf(row.getString("of")),
                        Mark.valueOf(row.getString("mark")),
                        row.getString("remark"),
                        row.getString("rated_by_name"),
                        SqlTime.instant(row, "rated_at")))
                .list();
    }
}
