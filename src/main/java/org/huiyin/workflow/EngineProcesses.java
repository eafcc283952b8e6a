package org.huiyin.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.journal.Place;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.WorkItems.OpenItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves processes in the use case's transaction; which task is meant is looked up in our own rows, never in the engine's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkItems workItems;
    private final ProcessStarts starts;
    private final ObjectProvider<Place.Marks> journal;

    EngineProcesses(
            RuntimeService runtime,
            TaskService tasks,
            WorkItems workItems,
            ProcessStarts starts,
            ObjectProvider<Place.Marks> journal) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.workItems = workItems;
        this.starts = starts;
        this.journal = journal;
    }

    @Override
    public void start(String processKey, String tenant, String subjectId, Map<String, Object> variables) {
        starts.add(processKey, tenant, subjectId, variables);
    }

    @Override
    public void startByMessage(String messageName, String tenant, String subjectId, Map<String, Object> variables) {
        starts.flush();
        runtime.createMessageCorrelation(messageName)
                .withoutTenantId()
                .processInstanceBusinessKey(subjectId)
                .setVariables(variables)
                .setVariable(TenantFromVariable.TENANT_ID, Variables.stringValue(tenant, true))
                .correlateStartMessage();
    }

    @Override
    public void startAt(
            String processKey, String tenant, String subjectId, String elementId, Map<String, Object> variables) {
        starts.flush();
        starts.now(processKey, tenant, subjectId, elementId, variables);
    }

    @Override
    public void complete(
            String tenant, String subjectId, String elementId, String scopeId, Map<String, Object> answers) {
        OpenItem item = open(tenant, subjectId, elementId, scopeId);
        journal.ifAvailable(marks -> marks.at(tenant, subjectId, new Place(item.processKey(), elementId)));
        tasks.complete(item.taskId(), answers);
    }

    @Override
    public void assign(String tenant, String subjectId, String elementId, String scopeId, String person) {
        tasks.setAssignee(open(tenant, subjectId, elementId, scopeId).taskId(), person);
    }

    @Override
    public void askNext(String tenant, String subjectId, String elementId, List<String> groups, String exceptFor) {
        workItems.askNext(tenant, subjectId, open(tenant, subjectId, elementId, null), groups, exceptFor);
    }

    @Override
    public void messageAll(String messageName, String tenant, String subjectId) {
        starts.flush();
        runtime.createMessageCorrelation(messageName)
                .tenantId(tenant)
                .processInstanceBusinessKey(subjectId)
                .correlateAll();
    }

    @Override
    public void message(
            String messageName, String tenant, String subjectId, String scopeId, Map<String, Object> answers) {
        starts.flush();
        var correlation = runtime.createMessageCorrelation(messageName)
                .tenantId(tenant)
                .processInstanceBusinessKey(subjectId)
                .setVariables(answers);
        if (scopeId != null) {
            correlation.processInstanceVariableEquals(Scope.ASSIGNMENT_ID, scopeId);
        }
        try {
            correlation.correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw BusinessException.stale("error.workflow.movedOn");
        }
    }

    @Override
    public boolean waitsAt(String tenant, String subjectId, String elementId, String scopeId) {
        starts.flush();
        return workItems.open(tenant, subjectId, elementId, scopeId).isPresent();
    }

    @Override
    public boolean waitsIn(String processKey, String tenant, String subjectId, String elementId) {
        starts.flush();
        return workItems
                .open(tenant, subjectId, elementId, null)
                .filter(item -> item.processKey().equals(processKey))
                .isPresent();
    }

    private OpenItem open(String tenant, String subjectId, String elementId, String scopeId) {
        starts.flush();
        return workItems
                .open(tenant, subjectId, elementId, scopeId)
                .orElseThrow(() -> BusinessException.stale("error.workflow.movedOn"));
    }
}
