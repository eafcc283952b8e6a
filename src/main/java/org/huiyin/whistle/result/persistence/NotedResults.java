package org.huiyin.whistle.result.persistence;

import java.time.Instant;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each result noted on a proposal. */
@Repository
public class NotedResults {

    private final JdbcClient jdbc;

    NotedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is noted there already */
    public boolean note(String tenant, String whistleId, String proposalId, Instant at) {
        return jdbc.sql(
                                """
                                insert into whistle_result (tenant_id, whistle_id, proposal_id, noted_at) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(tenant, whistleId, proposalId, SqlTime.of(at))
                        .update()
                == 1;
    }
}
