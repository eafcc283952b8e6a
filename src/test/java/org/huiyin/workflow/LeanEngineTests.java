package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine leaves out is left out, and what it no longer asks for is still known. */
@IntegrationTest
class LeanEngineTests {

    private static final String KEY = "lean-engine";

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void groupsAndHistoryOfTasksStandInWorkItemsOnly() {
        String id = life.assigned("精简 " + UUID.randomUUID(), "chengguan");
        assertThat(groups(id, "Task_Review")).containsExactly("{CONGRESS_SECRETARIAT}");
        assertThat(groups(id, "Task_Acknowledge"))
                .containsExactlyInAnyOrder(
                        "{DEPARTMENT_LIAISON@zhujian,SUBDISTRICT_STAFF@zhujian}",
                        "{DEPARTMENT_LIAISON@chengguan,SUBDISTRICT_STAFF@chengguan}");
        assertThat(count("act_ru_identitylink where task_id_ is not null")).isZero();
        assertThat(count("act_hi_taskinst")).isZero();
    }

    /** A job without retries has an incident; with new ones it has none any more. */
    @Test
    void theIncidentOfAFailedJobEndsWithNewRetries() {
        String timer = timer(life.submitted("精简 " + UUID.randomUUID()));
        assertThat(incidents(timer)).isZero();
        management.setJobRetries(timer, 0);
        assertThat(incidents(timer)).isOne();
        management.setJobRetries(timer, 3);
        assertThat(incidents(timer)).isZero();
    }

    /** Work of a node that died or froze goes on elsewhere within half a minute: the first tries come soon. */
    @Test
    void aFailedJobIsTriedAgainSoonAndThenLessOften() {
        String deployment = deploy(
                "<bpmn:serviceTask id=\"Step\" camunda:asyncBefore=\"true\""
                        + " camunda:expression=\"${nobody.knows()}\"/>",
                "Step");
        try {
            String job = management
                    .createJobQuery()
                    .processInstanceId(start())
                    .singleResult()
                    .getId();
            List<Duration> pauses = new ArrayList<>();
            do {
                assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("nobody");
                Job failed = management.createJobQuery().jobId(job).singleResult();
                if (failed.getRetries() > 0) {
                    pauses.add(Duration.between(
                            clock.instant(), failed.getDuedate().toInstant()));
                }
                assertThat(pauses).hasSizeLessThan(10);
            } while (incidents(job) == 0);
            assertThat(pauses)
                    .containsExactly(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(15),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void theNewestVersionIsTheOneDeployedLast() {
        String first = deployReceiving("Step_One");
        String second = null;
        try {
            assertThat(started()).isEqualTo("Step_One");
            second = deployReceiving("Step_Two");
            assertThat(started()).isEqualTo("Step_Two");
            repository.deleteDeployment(second, true);
            second = null;
            assertThat(started()).isEqualTo("Step_One");
        } finally {
            if (second != null) {
                repository.deleteDeployment(second, true);
            }
            repository.deleteDeployment(first, true);
        }
    }

    private String deployReceiving(String step) {
        return deploy("<bpmn:receiveTask id=\"" + step + "\"/>", step);
    }

    private String deploy(String element, String step) {
        return repository
                .createDeployment()
                .addString(
                        KEY + ".bpmn",
                        """
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="Start"/>%s
                            <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="%s"/>
                          </bpmn:process>
                        </bpmn:definitions>"""
                                .formatted(KEY, element, step))
                .deploy()
                .getId();
    }

    private String started() {
        return runtime.getActiveActivityIds(start()).get(0);
    }

    private String start() {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(KEY + " " + UUID.randomUUID())
                .setVariable(TenantFromVariable.TENANT_ID, Lifecycle.TENANT)
                .execute()
                .getId();
    }

    private String timer(String proposalId) {
        return jdbc.sql(
                        """
                        select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where i.business_key_ = ?""")
                .param(proposalId)
                .query(String.class)
                .single();
    }

    private long incidents(String job) {
        return runtime.createIncidentQuery().configuration(job).count();
    }

    private List<String> groups(String id, String element) {
        return jdbc.sql("select groups::text from work_item where tenant_id = ? and subject_id = ? and element_id = ?")
                .params(Lifecycle.TENANT, id, element)
                .query(String.class)
                .list();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
