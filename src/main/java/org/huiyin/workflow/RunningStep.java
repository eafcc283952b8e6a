package org.huiyin.workflow;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.huiyin.journal.Place;
import org.springframework.stereotype.Component;

/** Tells the journal which step the engine is just running. */
@Component
class RunningStep implements Place.Now {

    @Override
    public Place place() {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running == null || running.getExecution().getActivityId() == null) {
            return null;
        }
        return new Place(
                running.getProcessDefinition().getKey(), running.getExecution().getActivityId());
    }
}
