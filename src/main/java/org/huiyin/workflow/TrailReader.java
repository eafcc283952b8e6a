package org.huiyin.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.workflow.JdbcTrail.Part;
import org.huiyin.workflow.WorkItems.OpenItem;
import org.springframework.stereotype.Component;

/** Reads the trail, and the engine for where an instance stands. */
@Component
class TrailReader implements Trail {

    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final JdbcTrail trail;
    private final WorkItems workItems;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    TrailReader(
            JdbcTrail trail,
            WorkItems workItems,
            HistoryService history,
            RuntimeService runtime,
            RepositoryService repository) {
        this.trail = trail;
        this.workItems = workItems;
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public List<Run> runs(String tenant, String subjectId) {
        Map<String, Part> parts = new LinkedHashMap<>();
        trail.parts(tenant, subjectId).forEach(p -> parts.putIfAbsent(p.runId(), p));
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .tenantIdIn(tenant)
                .processInstanceBusinessKey(subjectId)
                .list();
        inherit(instances, parts);
        return instances.stream()
                .sorted(Comparator.comparing((HistoricProcessInstance i) -> i.getSuperProcessInstanceId() != null)
                        .thenComparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(HistoricProcessInstance::getId))
                .map(i -> run(i, parts.get(i.getId())))
                .toList();
    }

    /** A process without work of its own belongs to the department of the one it calls, however deep; the main process to none. */
    private static void inherit(List<HistoricProcessInstance> instances, Map<String, Part> parts) {
        Map<String, String> callers = instances.stream()
                .filter(i -> i.getSuperProcessInstanceId() != null)
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, HistoricProcessInstance::getSuperProcessInstanceId));
        for (Part part : List.copyOf(parts.values())) {
            String caller = callers.get(part.runId());
            while (callers.containsKey(caller)) {
                parts.putIfAbsent(caller, part);
                caller = callers.get(caller);
            }
        }
    }

    private static Run run(HistoricProcessInstance instance, Part part) {
        return new Run(
                instance.getId(),
                instance.getTenantId(),
                instance.getBusinessKey(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getSuperProcessInstanceId() == null && !INNER.contains(instance.getProcessDefinitionKey()),
                part == null ? null : part.scopeId(),
                part == null ? null : organ(part.groups()),
                instance.getEndTime() != null);
    }

    @Override
    public List<Step> openSteps(String tenant, String subjectId) {
        return workItems.open(tenant, subjectId).stream().map(TrailReader::step).toList();
    }

    private static Step step(OpenItem item) {
        return new Step(
                item.processInstanceId(),
                item.processKey(),
                item.elementId(),
                item.scopeId(),
                organ(item.groups()),
                item.assignee());
    }

    /** A candidate group of a department is ROLE@organ. */
    private static String organ(List<String> groups) {
        return groups.stream()
                .filter(g -> g.contains("@"))
                .map(g -> g.substring(g.indexOf('@') + 1))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> gone(Run run) {
        Set<String> gone = new HashSet<>(trail.elements(run.tenant(), run.id()));
        var flows = repository.getBpmnModelInstance(run.definitionId()).getModelElementsByType(SequenceFlow.class);
        for (SequenceFlow flow : flows) {
            if (gone.contains(flow.getId())) {
                gone.add(flow.getSource().getId());
                gone.add(flow.getTarget().getId());
            }
        }
        return gone;
    }

    @Override
    public Set<String> current(Run run, boolean deep) {
        Set<String> current = new HashSet<>();
        ActivityInstance tree = run.ended() ? null : runtime.getActivityInstance(run.id());
        if (tree != null) {
            for (ActivityInstance child : tree.getChildActivityInstances()) {
                collect(child, deep, current);
            }
        }
        // the clock's own waiting is nobody's step
        current.removeIf(id -> id.endsWith("NextAlarm") || id.endsWith("Clock"));
        return current;
    }

    private static void collect(ActivityInstance instance, boolean deep, Set<String> current) {
        String element = instance.getActivityId().replace(MULTI_INSTANCE_BODY, "");
        var children = instance.getChildActivityInstances();
        if (!deep || children.length == 0) {
            current.add(element);
            return;
        }
        for (ActivityInstance child : children) {
            collect(child, true, current);
        }
    }

    @Override
    public byte[] model(Run run) {
        try (var xml = repository.getProcessModel(run.definitionId())) {
            return xml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
