package org.huiyin.whistle.process;

import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.whistle.WhistleSteps;
import org.huiyin.whistle.WhistleSteps.Admission;
import org.huiyin.workflow.Passing;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 要件齐不齐: bpmn/whistle-admission.dmn says what is missing. */
@Component
class CheckAdmissionDelegate implements JavaDelegate {

    private static final String TABLE = "whistle-admission";

    private final DecisionService decisions;
    private final WhistleSteps steps;

    CheckAdmissionDelegate(@Lazy DecisionService decisions, WhistleSteps steps) {
        this.decisions = decisions;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenant = execution.getTenantId();
        String whistle = execution.getProcessBusinessKey();
        List<String> missing = missing(steps.admission(tenant, whistle));
        steps.admit(tenant, whistle, missing);
        Passing.tell(execution, WhistleReleaseProcessModel.ADMITTED, missing.isEmpty());
    }

    private List<String> missing(Admission asked) {
        return decisions
                .evaluateDecisionTableByKey(TABLE)
                .decisionDefinitionWithoutTenantId()
                .variables(Variables.createVariables()
                        .putValue("kind", asked.kind())
                        .putValue("grounds", asked.grounds())
                        .putValue("duty", asked.duty())
                        .putValue("danger", asked.danger())
                        .putValue("date", asked.date())
                        .putValue("approved", asked.approved()))
                .evaluate()
                .collectEntries("missing");
    }
}
