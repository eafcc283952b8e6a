package org.huiyin.whistle.measures.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open now in all districts together, for those who watch the installation. */
@Repository
public class OpenCalls {

    private final JdbcClient jdbc;

    OpenCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param whistles by state
     * @param ladders by level
     * @param unsigned parts of emergencies that no department has signed for
     * @param oldestUnsigned when the oldest of them was sent, null without any
     */
    public record Counts(
            Map<String, Long> whistles, Map<Integer, Long> ladders, long unsigned, Instant oldestUnsigned) {}

    public Counts counts() {
        Map<String, Long> whistles = new HashMap<>();
        jdbc.sql(
                        """
                        select tenant_id, state, count(*) as open from whistle
                        where state not in ('CLOSED', 'NOT_ESTABLISHED') group by tenant_id, state""")
                .query((row, n) -> whistles.merge(row.getString("state"), row.getLong("open"), Long::sum))
                .list();
        Map<Integer, Long> ladders = new HashMap<>();
        jdbc.sql("select tenant_id, level, count(*) as open from ladder where state = 'OPEN' group by tenant_id, level")
                .query((row, n) -> ladders.merge(row.getInt("level"), row.getLong("open"), Long::sum))
                .list();
        return jdbc.sql(
                        """
                        select count(*) as unsigned, min(p.dispatched_at) as oldest
                        from whistle w join whistle_part p on p.tenant_id = w.tenant_id and p.whistle_id = w.id
                        where w.state = 'DISPATCHED' and w.kind = 'EMERGENCY' and p.signed_at is null and p.ended_at is null""")
                .query((row, n) ->
                        new Counts(whistles, ladders, row.getLong("unsigned"), SqlTime.instant(row, "oldest")))
                .single();
    }
}
