package org.huiyin.handling.process;

import java.util.List;
import org.huiyin.handling.returns.ReturnSteps;
import org.huiyin.workflow.Deadlines;

/** Closes the deadlines the real steps do, and remembers what was asked. */
class ScriptedReturnSteps implements ReturnSteps {

    private final Deadlines deadlines;
    private final ScriptedSteps script;

    ScriptedReturnSteps(Deadlines deadlines, ScriptedSteps script) {
        this.deadlines = deadlines;
        this.script = script;
    }

    @Override
    public void deemAccepted(String tenant, String assignmentId) {
        script.called().add("deemAccepted " + assignmentId);
        for (String kind : List.of("ACKNOWLEDGE", "RETURN_WINDOW")) {
            deadlines.meet(tenant, script.proposalId(), assignmentId, kind);
        }
    }
}
