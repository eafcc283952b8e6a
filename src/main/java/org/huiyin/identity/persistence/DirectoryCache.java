package org.huiyin.identity.persistence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every district's directory in memory. A node notices its own changes at commit and those of other nodes within two seconds, by
 * the stamp in the district's row. Inside a transaction that changes a directory the cache is not used: what that transaction
 * sees may never be committed.
 */
@Component
class DirectoryCache {

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Object CHANGING = new Object();

    private final JdbcClient jdbc;
    private final DirectoryLoader loader;
    private volatile Content content;

    DirectoryCache(JdbcClient jdbc, DirectoryLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
    }

    private record Content(long readAt, Map<String, Stamped> districts) {}

    private record Stamped(Tenant tenant, String stamp, DistrictDirectory directory) {}

    List<Tenant> tenants() {
        return current().values().stream().map(Stamped::tenant).toList();
    }

    DistrictDirectory of(String tenant) {
        Stamped stamped = current().get(tenant);
        return stamped == null ? DistrictDirectory.EMPTY : stamped.directory();
    }

    void changing() {
        if (!TransactionSynchronizationManager.hasResource(CHANGING)) {
            TransactionSynchronizationManager.bindResource(CHANGING, true);
        }
    }

    void changed() {
        TransactionSynchronizationManager.unbindResourceIfPossible(CHANGING);
        content = null;
    }

    private Map<String, Stamped> current() {
        if (TransactionSynchronizationManager.hasResource(CHANGING)) return read(Map.of());
        Content known = content;
        long now = System.nanoTime();
        if (known != null && now - known.readAt() < LOOK_AGAIN_NANOS) return known.districts();
        Map<String, Stamped> districts = read(known == null ? Map.of() : known.districts());
        content = new Content(now, districts);
        return districts;
    }

    /** Loads only what has another stamp than the known. */
    private Map<String, Stamped> read(Map<String, Stamped> known) {
        Map<String, Stamped> districts = new LinkedHashMap<>();
        jdbc.sql("select code, name, sample, stamp from tenant order by code")
                .query((rs, n) -> new Stamped(
                        new Tenant(rs.getString("code"), rs.getString("name"), rs.getBoolean("sample")),
                        rs.getString("stamp"),
                        null))
                .list()
                .forEach(row -> districts.put(
                        row.tenant().code(), loaded(row, known.get(row.tenant().code()))));
        return districts;
    }

    private Stamped loaded(Stamped row, Stamped known) {
        boolean same = known != null && known.stamp().equals(row.stamp());
        DistrictDirectory directory =
                same ? known.directory() : loader.load(row.tenant().code());
        return new Stamped(row.tenant(), row.stamp(), directory);
    }
}
