package org.huiyin.messaging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSources implements Sources {

    private final JdbcClient jdbc;

    JdbcSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void register(Source s) {
        jdbc.sql(
                        """
                        insert into event_source (source, tenant_id, organ, types, proposer_acts)
                        values (:source, :tenant, :organ, :types, :proposerActs)
                        on conflict (source) do update set tenant_id = excluded.tenant_id, organ = excluded.organ,
                               types = excluded.types, proposer_acts = excluded.proposer_acts
                        """)
                .param("source", s.source())
                .param("tenant", s.tenant())
                .param("organ", s.organ())
                .param("types", s.types().toArray(String[]::new))
                .param("proposerActs", s.proposerActs())
                .update();
    }

    @Override
    public Optional<Source> find(String source) {
        return jdbc.sql(
                        "select source, tenant_id, organ, types, proposer_acts from event_source where source = :source")
                .param("source", source)
                .query(JdbcSources::map)
                .optional();
    }

    private static Source map(ResultSet row, int n) throws SQLException {
        Array types = row.getArray("types");
        return new Source(
                row.getString("source"),
                row.getString("tenant_id"),
                row.getString("organ"),
                Set.of((String[]) types.getArray()),
                row.getBoolean("proposer_acts"));
    }
}
