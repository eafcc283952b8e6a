package org.huiyin.supervision.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How high proposals stand, by their open ladders. */
@Repository
public class RaisedRows {

    /** The highest level of each of {@code :proposals} as its mark; of {@code :organ}'s own ladders, or of all when null. */
    public static final String MARKS =
            """
            select proposal_id, 'RaisedLevel.L' || max(level) as text_key from ladder
            where tenant_id = :tenant and proposal_id = any (:proposals::text[]) and state = 'OPEN'
                and (cast(:organ as text) is null or organ = :organ)
            group by proposal_id""";

    private final JdbcClient jdbc;

    RaisedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param organ only by this one's own ladders, or null */
    public List<String> on(String tenant, String organ, int level) {
        return jdbc.sql(
                        """
                        select proposal_id from ladder
                        where tenant_id = :tenant and state = 'OPEN' and level >= :level and proposal_id is not null
                            and (cast(:organ as text) is null or organ = :organ)
                        group by proposal_id having max(level) = :level""")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("level", level)
                .query(String.class)
                .list();
    }
}
