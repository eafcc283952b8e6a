package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

class FaultsTests {

    /** The node was frozen and the server has ended its transaction: no reason to park the event it was at. */
    @Test
    void aTransactionEndedByTheServerIsNoFaultOfTheEvent() {
        assertThat(Faults.ofSurroundings(fault("25P03"))).isTrue();
        assertThat(Faults.ofSurroundings(fault("57P05"))).isTrue();
    }

    @Test
    void aStatementAfterAFailedOneIsOurs() {
        assertThat(Faults.ofSurroundings(fault("25P02"))).isFalse();
    }

    private static RuntimeException fault(String state) {
        return new IllegalStateException(
                new UncategorizedSQLException("act", "select 1", new SQLException("said the server", state)));
    }
}
