package org.huiyin.handling.process;

import java.util.List;
import org.huiyin.handling.asking.AskingSteps;
import org.huiyin.workflow.Deadlines;

/** Two departments are asked. */
class ScriptedAskingSteps implements AskingSteps {

    private final Deadlines deadlines;
    private final ScriptedSteps script;

    ScriptedAskingSteps(Deadlines deadlines, ScriptedSteps script) {
        this.deadlines = deadlines;
        this.script = script;
    }

    @Override
    public List<String> departmentsToAsk(String tenant, String proposalId) {
        return List.of("zhujian", "caizheng");
    }

    @Override
    public void close(String tenant, String proposalId) {
        script.called().add("closeAsking");
        deadlines.meet(tenant, proposalId, null, "PREASSIGN");
    }
}
