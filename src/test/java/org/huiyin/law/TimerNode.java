package org.huiyin.law;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A timer of a process.
 *
 * @param beginning flows with which it begins to run
 * @param leaving flows taken when it has fired
 */
record TimerNode(String id, Set<String> beginning, Set<String> leaving) {

    static List<TimerNode> in(BpmnModelInstance model) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event -> new TimerNode(event.getId(), ids(beginning(event)), ids(event.getOutgoing())))
                .toList();
    }

    /** On a task with the task, in an event sub-process with the scope around it, else when it is reached. */
    private static Collection<SequenceFlow> beginning(CatchEvent event) {
        if (event instanceof BoundaryEvent boundary) {
            return boundary.getAttachedTo().getIncoming();
        }
        return event instanceof StartEvent ? start(event.getParentElement().getParentElement()) : event.getIncoming();
    }

    private static Collection<SequenceFlow> start(ModelElementInstance scope) {
        return scope.getChildElementsByType(StartEvent.class).stream()
                .findFirst()
                .map(FlowNode::getOutgoing)
                .orElseThrow();
    }

    private static Set<String> ids(Collection<SequenceFlow> flows) {
        return flows.stream().map(FlowElement::getId).collect(Collectors.toSet());
    }
}
