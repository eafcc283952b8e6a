package org.huiyin.workflow.versions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.versions.persistence.RunningInstances;
import org.springframework.stereotype.Service;

/** Which versions of each process there are, and how many instances of the viewer's district still run on each. */
@Service
public class ProcessVersions {

    private final RepositoryService repository;
    private final RunningInstances running;

    ProcessVersions(RepositoryService repository, RunningInstances running) {
        this.repository = repository;
        this.running = running;
    }

    /** @param versions the newest first */
    public record ProcessLine(String key, String name, List<Version> versions) {

        public Version latest() {
            return versions.get(0);
        }

        /** Older versions that are still running. */
        public List<Version> left() {
            return versions.stream()
                    .skip(1)
                    .filter(version -> version.running() > 0)
                    .toList();
        }
    }

    public record Version(int number, Instant deployedAt, long running) {}

    public List<ProcessLine> list(Actor actor) {
        actor.require(VersionsAct.SEE_VERSIONS);
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
        Map<String, Long> counts = running.counts(actor.tenant());
        return new TreeMap<>(repository.createProcessDefinitionQuery().list().stream()
                        .collect(Collectors.groupingBy(ProcessDefinition::getKey)))
                .values().stream()
                        .map(definitions -> line(definitions, deployed, counts))
                        .toList();
    }

    /** @throws BusinessException NOT_FOUND when there is no such version */
    ProcessDefinition definition(String processKey, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .processDefinitionVersion(version)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        BusinessException.notFound("error.versions.unknown", processKey, String.valueOf(version)));
    }

    /** Names of a version's elements, as drawn. */
    public Map<String, String> elementNames(Actor actor, String processKey, int version) {
        actor.require(VersionsAct.SEE_VERSIONS);
        var model =
                repository.getBpmnModelInstance(definition(processKey, version).getId());
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName));
    }

    private static ProcessLine line(
            List<ProcessDefinition> definitions, Map<String, Instant> deployed, Map<String, Long> counts) {
        List<ProcessDefinition> newestFirst = definitions.stream()
                .sorted(Comparator.comparingInt(ProcessDefinition::getVersion).reversed())
                .toList();
        return new ProcessLine(
                newestFirst.get(0).getKey(),
                newestFirst.get(0).getName(),
                newestFirst.stream()
                        .map(definition -> new Version(
                                definition.getVersion(),
                                deployed.get(definition.getDeploymentId()),
                                counts.getOrDefault(definition.getId(), 0L)))
                        .toList());
    }
}
