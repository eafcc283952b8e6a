package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiyin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine of the running program writes and what it leaves out. */
@IntegrationTest
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    HikariDataSource pool;

    @Test
    void keepsOnlyWhatTheJournalDoesNotSay() {
        var configuration = configuration();
        assertThat(configuration.getHistoryLevel()).isInstanceOf(CaseHistoryLevel.class);
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(configuration.getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.isMetricsEnabled()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isDbMetricsReporterActivate()).isFalse();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
    }

    /** Its log needs an authenticated user of the engine and a history level that takes operations: we give it neither. */
    @Test
    void writesNoLogOfOperations() {
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
        assertThat(configuration()
                        .getHistoryLevel()
                        .isHistoryEventProduced(
                                org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG, null))
                .isFalse();
        assertThat(engine.getHistoryService().createUserOperationLogQuery().count())
                .isZero();
    }

    @Test
    void writesInBatchesThatTheDriverMakesOneStatement() {
        assertThat(configuration().isJdbcBatchProcessing()).isTrue();
        assertThat(pool.getDataSourceProperties()).containsEntry("reWriteBatchedInserts", "true");
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
