package org.huiyin.messaging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register in memory. A node notices its own changes at commit and those of other nodes within two seconds; a source it does
 * not know is looked up at once, so that nobody is refused for having come early. Inside a transaction that changes the register
 * the memory is not used: what that transaction sees may never be committed.
 */
@Repository
class JdbcSources implements Sources {

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String ALL = "select source, tenant_id, organ, types, proposer_acts from event_source";

    private final JdbcClient jdbc;
    private volatile Content content;

    private record Content(long readAt, Map<String, Source> sources) {
        boolean fresh() {
            return System.nanoTime() - readAt < LOOK_AGAIN_NANOS;
        }
    }

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
        changed();
    }

    @Override
    public Optional<Source> find(String source) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read(source);
        }
        return Optional.ofNullable(known().get(source)).or(() -> read(source));
    }

    private Map<String, Source> known() {
        Content now = content;
        if (now == null || !now.fresh()) {
            long readAt = System.nanoTime();
            now = new Content(
                    readAt,
                    jdbc.sql(ALL).query(JdbcSources::map).list().stream()
                            .collect(Collectors.toMap(Source::source, Function.identity())));
            content = now;
        }
        return now.sources();
    }

    private Optional<Source> read(String source) {
        return jdbc.sql(ALL + " where source = :source")
                .param("source", source)
                .query(JdbcSources::map)
                .optional();
    }

    private void changed() {
        content = null;
        boolean inTransaction = TransactionSynchronizationManager.isSynchronizationActive();
        if (inTransaction && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new ForgetAtEnd());
        }
    }

    private class ForgetAtEnd implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JdbcSources.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcSources.this, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcSources.this);
            content = null;
        }
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
