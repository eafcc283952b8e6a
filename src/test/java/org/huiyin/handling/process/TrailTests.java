package org.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.handling.process.Journey.TENANT;
import static org.huiyin.handling.process.ScriptedSteps.coHandling;
import static org.huiyin.handling.process.ScriptedSteps.lead;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.TestClock;
import org.huiyin.handling.ProcessSteps.Part;
import org.huiyin.workflow.Timers;
import org.huiyin.workflow.Trail;
import org.huiyin.workflow.Trail.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Where is it, and which way did it come. */
class TrailTests {

    private final Part lead = lead("t-lead", false);
    private final Part coHandler = coHandling("t-co");

    private ApplicationContext context;
    private Trail trail;
    private Journey journey;

    @BeforeEach
    void inTheDepartmentsHands() {
        context = EngineSlice.enter();
        trail = context.getBean(Trail.class);
        journey = new Journey(context, "zhangsulong");
        journey.received();
        journey.docketed();
        journey.assigned(lead, coHandler);
        journey.acknowledged(lead);
    }

    @AfterEach
    void leave() {
        EngineSlice.leave();
    }

    @Test
    void theMainProcessComesFirstAndCalledOnesKnowTheirDepartment() {
        assertThat(trail.runs(TENANT, journey.id))
                .extracting(Run::processKey, Run::organ, Run::scopeId, Run::ended)
                .startsWith(tuple("proposal-handling", null, null, false))
                .contains(
                        tuple("proposal-review", null, null, true),
                        tuple("department-handling", "zhujian", "t-lead", false),
                        tuple("co-handling", "caizheng", "t-co", false));
    }

    @Test
    void insidersSeeTheInnerElementsOthersOnlyTheOuter() {
        assertThat(trail.current(main(), true)).containsExactlyInAnyOrder("Call_DepartmentHandling", "Call_CoHandling");
        assertThat(trail.current(main(), false)).containsExactly("Sub_Departments");
    }

    @Test
    void theWayGoneHoldsFlowsAndTheirEnds() {
        assertThat(trail.gone(main()))
                .contains(
                        "StartEvent_Received",
                        "Flow_VerdictDocketed",
                        "Call_Assignment",
                        "Flow_AssignmentToDepartments")
                .doesNotContain("Flow_VerdictDeclined", "EndEvent_NotDocketed", "Call_Feedback", "Flow_VerdictMerged");
    }

    @Test
    void aWaitingClockIsNobodysStep() {
        new Timers(
                        context.getBean(TestClock.class),
                        context.getBean(ManagementService.class),
                        context.getBean(RuntimeService.class))
                .passUntil(TestClock.START.plus(Duration.ofDays(72)), journey.id);
        Run department = run("department-handling");
        assertThat(trail.gone(department)).contains("Task_RecordReplyAlarm", "Event_ReplyNextAlarm");
        assertThat(trail.current(department, true)).containsExactly("Call_Drafting");
        assertThat(trail.current(department, false)).containsExactly("Call_Drafting");
    }

    @Test
    void openStepsNameDepartmentAndPerson() {
        journey.claimed(lead, "wangjingban");
        assertThat(trail.openSteps(TENANT, journey.id))
                .extracting(Trail.Step::elementId, Trail.Step::organ, Trail.Step::scopeId, Trail.Step::assignee)
                .containsExactlyInAnyOrder(
                        tuple("Task_Draft", "zhujian", "t-lead", "wangjingban"),
                        tuple("Task_Acknowledge", "caizheng", "t-co", null));
    }

    @Test
    void theModelIsTheInstancesOwn() {
        assertThat(new String(trail.model(main()), StandardCharsets.UTF_8)).contains("id=\"proposal-handling\"");
    }

    @Test
    void anotherDistrictSeesNothing() {
        assertThat(trail.runs("xiaodian", journey.id)).isEmpty();
        assertThat(trail.openSteps("xiaodian", journey.id)).isEmpty();
    }

    private Run main() {
        return run("proposal-handling");
    }

    private Run run(String key) {
        return trail.runs(TENANT, journey.id).stream()
                .filter(r -> r.processKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
