package org.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.process.Journey.TENANT;
import static org.huiyin.handling.process.ScriptedSteps.coHandling;
import static org.huiyin.handling.process.ScriptedSteps.lead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.TestClock;
import org.huiyin.handling.ProcessSteps.Part;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.huiyin.workflow.versions.MigrateInstances;
import org.huiyin.workflow.versions.VersionChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proposals that began by earlier drawings. From before there was a ladder: moved to the drawings of now they reach it, unmoved they end
 * as they would have. From when a task of its own handed over: they reach it moved or not.
 */
class LandedVersionsTests {

    private static final Path BEFORE_THE_LADDER = Path.of("src/test/resources/landed");
    private static final List<String> CHANGED =
            List.of("proposal-handling", "department-handling", "acknowledgement", "co-handling", "drafting");

    private static final Path FIRST_LADDER = BEFORE_THE_LADDER.resolve("first-ladder");
    private static final List<String> DRAWN_ANEW = List.of("proposal-handling", "department-handling");

    private static final String[] OWED = {
        "ACKNOWLEDGE of l-co OVERDUE",
        "FIRST_CONTACT of l-lead OVERDUE",
        "PROGRESS of l-lead OVERDUE",
        "REPLY of l-lead OVERDUE"
    };

    private final Part lead = lead("l-lead", false);
    private final Part coHandler = coHandling("l-co");
    private final Map<String, Integer> landed = new LinkedHashMap<>();

    private ApplicationContext context;
    private Journey journey;

    @BeforeEach
    void enter() {
        context = EngineSlice.enter();
    }

    private void inWorkOn(Path folder, List<String> keys) throws IOException {
        deploy(folder, keys);
        keys.forEach(key -> landed.put(key, latest(key)));
        journey = new Journey(context, "zhangsulong", "liulizhong");
        journey.received();
        journey.docketed();
        journey.assigned(lead, coHandler);
        journey.acknowledged(lead);
        deploy(Path.of("bpmn"), keys);
    }

    @AfterEach
    void clocksAgree() {
        guard();
        EngineSlice.leave();
    }

    @Test
    void movedTheyReachTheLadder() throws IOException {
        inWorkOn(BEFORE_THE_LADDER, CHANGED);
        move();
        pass(120);
        assertThat(context.getBean(ObligationLog.class).of(journey.id))
                .contains(OWED)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thoseOfTheFirstLadderReachItMovedOrNot(boolean moved) throws IOException {
        inWorkOn(FIRST_LADDER, DRAWN_ANEW);
        if (moved) {
            move();
        }
        pass(120);
        assertThat(context.getBean(ObligationLog.class).of(journey.id))
                .contains(OWED)
                .doesNotHaveDuplicates();
        journey.contacted(lead);
        journey.submittedForClearing(lead);
    }

    private void move() {
        MigrateInstances migrate = context.getBean(MigrateInstances.class);
        Actor office = new Actor(TENANT, "admin", "管理员", Role.ADMINISTRATOR, null, null, null, Door.PAGE);
        landed.forEach((key, version) -> {
            var outcome = migrate.migrate(office, new VersionChange(key, version, latest(key)));
            assertThat(outcome.stayed()).as(key).noneMatch(stayed -> stayed.subjectId()
                    .equals(journey.id));
        });
        guard();
    }

    @Test
    void unmovedTheyGoOnAsBefore() throws IOException {
        inWorkOn(BEFORE_THE_LADDER, CHANGED);
        pass(120);
        assertThat(context.getBean(DeadlineEventLog.class).of(journey.id))
                .contains("DeadlineOverdue ACKNOWLEDGE", "DeadlineOverdue REPLY");
        assertThat(context.getBean(ObligationLog.class).of(journey.id)).isEmpty();
        journey.contacted(lead);
        journey.submittedForClearing(lead);
        guard();
    }

    private void deploy(Path folder, List<String> keys) throws IOException {
        var deployment =
                context.getBean(RepositoryService.class).createDeployment().name(folder.toString());
        for (String key : keys) {
            deployment.addString(key + ".bpmn", Files.readString(folder.resolve(key + ".bpmn")));
        }
        deployment.deploy();
    }

    private int latest(String key) {
        return context.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private void pass(int days) {
        new Timers(
                        context.getBean(TestClock.class),
                        context.getBean(ManagementService.class),
                        context.getBean(RuntimeService.class))
                .passUntil(TestClock.START.plus(Duration.ofDays(days)), journey.id);
    }

    private void guard() {
        new ClockGuard(
                        context.getBean(JdbcClient.class),
                        context.getBean(ManagementService.class),
                        context.getBean(RuntimeService.class))
                .check(TENANT, journey.id);
    }
}
