package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.Sources.Source;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register in memory says what is committed, of this node at once and of others soon. */
@IntegrationTest
class SourcesTests {

    @Autowired
    Sources sources;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String name = "urn:test:" + UUID.randomUUID();

    @Test
    void ownChangesAreSeenInTheirTransactionAndByOthersAfterIt() {
        sources.register(source("a.v1"));
        assertThat(sources.find(name)).contains(source("a.v1"));
        transaction.executeWithoutResult(t -> {
            sources.register(source("b.v1"));
            assertThat(sources.find(name)).contains(source("b.v1"));
        });
        assertThat(sources.find(name)).contains(source("b.v1"));
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        sources.register(source("a.v1"));
        transaction.executeWithoutResult(t -> {
            sources.register(source("b.v1"));
            sources.find(name);
            t.setRollbackOnly();
        });
        assertThat(sources.find(name)).contains(source("a.v1"));
    }

    @Test
    void changesOfOtherNodesAreSeenSoonAndNewSourcesAtOnce() {
        sources.find("urn:nobody");
        write("insert into event_source (source, tenant_id, organ, types, proposer_acts)"
                + " values (:name, 'wanbailin', 'TEST', array['a.v1'], false)");
        assertThat(sources.find(name)).contains(source("a.v1"));
        write("update event_source set types = array['b.v1'] where source = :name");
        await().atMost(Duration.ofSeconds(10)).until(() -> sources.find(name).equals(Optional.of(source("b.v1"))));
    }

    private void write(String sql) {
        jdbc.sql(sql).param("name", name).update();
    }

    private Source source(String type) {
        return new Source(name, "wanbailin", "TEST", Set.of(type), false);
    }
}
