package org.huiyin.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the work items and the trail on every model when it is parsed: a built-in listener is never skipped. */
final class BuiltInListeners extends AbstractBpmnParseListener {

    private static final List<String> TASK_EVENTS =
            List.of(TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

    private final WorkItems workItems;
    private final TrailRecorder trail;

    BuiltInListeners(WorkItems workItems, TrailRecorder trail) {
        this.workItems = workItems;
        this.trail = trail;
    }

    /** One listener per event: the task itself does not know its event's name when another transaction took the execution away. */
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Set<Expression> groups = Set.copyOf(task.getCandidateGroupIdExpressions());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> workItems.created(t, groups));
        TASK_EVENTS.forEach(event -> task.addBuiltInTaskListener(event, t -> workItems.on(event, t)));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, trail);
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, trail);
    }

    @Override
    public void parseBoundaryEscalationEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, trail);
    }

    @Override
    public void parseBoundaryMessageEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, trail);
    }
}
