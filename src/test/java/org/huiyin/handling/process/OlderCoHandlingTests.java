package org.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Timers;
import org.huiyin.workflow.versions.MigrateInstances;
import org.huiyin.workflow.versions.VersionChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Co-handling that began when nobody was asked for a late opinion yet: it ends as it began, unless it is migrated before its safe date. */
@IntegrationTest
class OlderCoHandlingTests {

    private static final String KEY = "co-handling";
    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MigrateInstances migrate;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private int now;
    private String deployment;

    @BeforeEach
    void theOlderOneIsInForce() throws IOException {
        clock.reset();
        ProcessDefinition latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult();
        now = latest.getVersion();
        deployment = repository
                .createDeployment()
                .name("co-handling of before")
                .addString("co-handling.bpmn", withoutLateOpinion(latest.getId()))
                .deploy()
                .getId();
    }

    @AfterEach
    void backToTheOneThatIs() {
        repository.deleteDeployment(deployment, true);
        clock.reset();
    }

    @Test
    void migratedBeforeItsSafeDateItAsksForTheLateOpinion() {
        String migrated = coHandled();
        int left;
        do {
            left = migrate.migrate(life.of(Role.ADMINISTRATOR, null), new VersionChange(KEY, now + 1, now))
                    .untried();
        } while (left > 0);
        String stays = coHandled();

        passSafeDate(migrated);
        assertThat(asked(migrated)).contains("Task_DraftLateOpinion");
        clock.reset();
        passSafeDate(stays);
        assertThat(asked(stays)).doesNotContain("Task_DraftLateOpinion");
    }

    private String coHandled() {
        String id = life.assigned("旧版会办 " + UUID.randomUUID(), "chengguan");
        life.acknowledged(id, "chengguan");
        return id;
    }

    private void passSafeDate(String id) {
        var safe = deadlines.of(TENANT, id).stream()
                .filter(row -> row.kind().equals("CO_HANDLING_SAFE"))
                .findFirst()
                .orElseThrow();
        new Timers(clock, management, runtime).passUntil(safe.overdueFrom(), id);
        assertThat(life.part(id, "chengguan").state()).isEqualTo(AssignmentState.RELEASED);
    }

    private List<String> asked(String id) {
        return jdbc.sql("select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private String withoutLateOpinion(String definition) throws IOException {
        String way = "sourceRef=\"Task_ReleaseLead\" targetRef=\"";
        try (InputStream model = repository.getProcessModel(definition)) {
            String xml = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains(way + "Call_LateOpinion\"");
            return xml.replace(way + "Call_LateOpinion\"", way + "EndEvent_Released\"");
        }
    }
}
