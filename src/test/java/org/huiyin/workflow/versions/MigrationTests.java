package org.huiyin.workflow.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Processes;
import org.huiyin.workflow.versions.RehearseMigration.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step is added to the review and one renamed while proposals are under way. */
@IntegrationTest
class MigrationTests {

    private static final String REVIEW = "proposal-review";
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
    ProcessVersions versions;

    @Autowired
    RehearseMigration rehearse;

    @Autowired
    MigrateInstances migrate;

    @Autowired
    DocketProposal docket;

    @Autowired
    RequestCompletion completion;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    private final List<String> onNewVersion = new ArrayList<>();
    private int old;
    private String deployment;
    private String waiting;
    private String returned;

    @BeforeEach
    void aProposalInReviewAndOneReturnedWhenTheReviewChanges() throws IOException {
        clock.reset();
        old = latest();
        waiting = submitted();
        returned = submitted();
        completion.request(
                new RequestCompletion.Command(returned, life.proposal(returned).version(), "请补充数据。"),
                life.of(Role.CONGRESS_SECRETARIAT, null));
        deployment = repository
                .createDeployment()
                .name("changed review")
                .addString("proposal-review.bpmn", withAStepMore())
                .deploy()
                .getId();
    }

    /** The other tests of this program go on with the review as it is. */
    @AfterEach
    void backToTheReviewAsItIs() {
        for (String id : onNewVersion) {
            transaction.executeWithoutResult(
                    status -> processes.complete(TENANT, id, "Task_Countersign", null, Map.of()));
        }
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void newOnesTakeTheStepAndRunningOnesFinishWithoutIt() {
        String later = submitted();

        docketed(waiting);
        docketed(later);

        assertThat(position(waiting)).contains("Task_Assign").doesNotContain("Task_Countersign");
        assertThat(position(later)).contains("Task_Countersign");
        onNewVersion.add(later);
    }

    @Test
    void aRehearsalNamesWhichMoveAndWhichCannotAndChangesNothing() {
        var rehearsal = rehearse.rehearse(administrator(), change());

        assertThat(positionOf(rehearsal.positions(), waiting).moves()).isTrue();
        Position stuck = positionOf(rehearsal.positions(), returned);
        assertThat(stuck.obstacles())
                .extracting(problem -> problem.args().get(0))
                .contains("Task_Complete");
        assertThat(stuck.moves()).isFalse();
        assertThat(version(waiting)).isEqualTo(old);
    }

    @Test
    void whatCanMoveMovesWithItsClockAndTheRestStays() {
        List<String> stayed = new ArrayList<>();
        int moved = moveAll(change(), stayed);

        assertThat(moved).isPositive();
        assertThat(stayed).contains(returned);
        assertThat(version(waiting)).isEqualTo(old + 1);
        assertThat(version(returned)).isEqualTo(old);
        guard(waiting);
        guard(returned);
        assertThat(journal.of(TENANT, "PROPOSAL", waiting, EnumSet.allOf(Visibility.class)))
                .extracting(Journal.Row::type)
                .contains("InstanceMigrated");

        docketed(waiting);
        assertThat(position(waiting)).contains("Task_Countersign");
        onNewVersion.add(waiting);
        assertThat(life.proposal(waiting).state()).isEqualTo(ProposalState.DOCKETED);
        movedBesides(moved);
    }

    @Test
    void whatIsOneVersionCannotMoveToItselfAndUnknownOnesAreRefused() {
        assertThatThrownBy(() -> rehearse.rehearse(administrator(), new VersionChange(REVIEW, old, old)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> rehearse.rehearse(administrator(), new VersionChange(REVIEW, old, old + 7)))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
    }

    @Test
    void anotherDistrictsInstancesAreNeitherSeenNorMoved() {
        Actor stranger = new Actor(
                "xiaodian",
                "x",
                "x",
                Role.ADMINISTRATOR,
                null,
                null,
                null,
                administrator().door());

        assertThat(rehearse.rehearse(stranger, change()).positions())
                .noneMatch(position -> position.subjects().contains(waiting));
        migrate.migrate(stranger, change());

        assertThat(version(waiting)).isEqualTo(old);
    }

    /** Proposals of other tests that were in review moved as well: they go on without the added step. */
    private void movedBesides(int moved) {
        var others =
                runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(REVIEW)
                        .deploymentId(deployment)
                        .list()
                        .stream()
                        .filter(instance -> !onNewVersion.contains(instance.getBusinessKey()))
                        .toList();
        assertThat(others).hasSize(moved - 1);
        moveAll(new VersionChange(REVIEW, old + 1, old), new ArrayList<>());
    }

    /** Request after request, as the page does it. */
    private int moveAll(VersionChange change, List<String> stayed) {
        int moved = 0;
        MigrateInstances.Outcome outcome;
        do {
            outcome = migrate.migrate(administrator(), change);
            outcome.stayed().forEach(one -> stayed.add(one.subjectId()));
            moved += outcome.moved();
        } while (outcome.untried() > 0);
        return moved;
    }

    private String withAStepMore() throws IOException {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(REVIEW)
                .processDefinitionVersion(old)
                .singleResult()
                .getId();
        try (InputStream model = repository.getProcessModel(definition)) {
            String xml = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            String changed = xml.replace("targetRef=\"EndEvent_Docketed\"", "targetRef=\"Task_Countersign\"")
                    .replace("Task_Complete\"", "Task_CompleteAnew\"")
                    .replace(
                            "<bpmn:endEvent id=\"EndEvent_Docketed\"",
                            """
                            <bpmn:userTask id="Task_Countersign" name="复核" camunda:candidateGroups="${reviewRole}" />
                            <bpmn:sequenceFlow id="Flow_CountersignToDocketed" sourceRef="Task_Countersign" targetRef="EndEvent_Docketed" />
                            <bpmn:endEvent id="EndEvent_Docketed\"""");
            assertThat(changed).contains("Task_Countersign").contains("Task_CompleteAnew");
            return changed;
        }
    }

    private VersionChange change() {
        return new VersionChange(REVIEW, old, old + 1);
    }

    private int latest() {
        return versions.list(administrator()).stream()
                .filter(line -> line.key().equals(REVIEW))
                .findFirst()
                .orElseThrow()
                .latest()
                .number();
    }

    private static Position positionOf(List<Position> positions, String id) {
        return positions.stream()
                .filter(position -> position.subjects().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private int version(String id) {
        String definition = runtime.createProcessInstanceQuery()
                .processDefinitionKey(REVIEW)
                .processInstanceBusinessKey(id)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private List<String> position(String id) {
        return jdbc.sql("select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }

    private void guard(String id) {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }

    private String submitted() {
        return life.submitted("流程版本 " + UUID.randomUUID());
    }

    private void docketed(String id) {
        docket.docket(
                new DocketProposal.Command(id, life.proposal(id).version(), "URBAN"),
                life.of(Role.CONGRESS_SECRETARIAT, null));
    }

    private Actor administrator() {
        return life.of(Role.ADMINISTRATOR, null);
    }
}
