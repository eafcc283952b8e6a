package org.huiyin.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/** The engine's managers, which do not look for what this program never has. */
final class LeanManagers {

    private LeanManagers() {}

    static List<SessionFactory> factories() {
        Map<String, JobDefinitionEntity> definitions = new ConcurrentHashMap<>();
        return List.of(
                new Factory(TaskManager.class, WithoutSubtasks::new),
                new Factory(IdentityLinkManager.class, WithoutLinks::new),
                new Factory(VariableInstanceManager.class, WithoutTaskVariables::new),
                new Factory(JobManager.class, WithoutLateEvents::new),
                new Factory(JobDefinitionManager.class, () -> new KnownJobDefinitions(definitions)),
                new Factory(IncidentManager.class, OfFailedJobsOnly::new));
    }

    private record Factory(Class<?> getSessionType, Supplier<Session> session) implements SessionFactory {
        @Override
        public Session openSession() {
            return session.get();
        }
    }

    /** Tasks stand in processes; none has another below it. */
    private static final class WithoutSubtasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }
    }

    /** A task's groups are kept in its work item. */
    private static final class WithoutLinks extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return List.of();
        }
    }

    /** Answers are variables of the process, never of a task. */
    private static final class WithoutTaskVariables extends VariableInstanceManager {
        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return List.of();
        }
    }

    /** Messages are taken at once: no subscription that ends has a job that would deliver one later. */
    private static final class WithoutLateEvents extends JobManager {
        @Override
        public List<JobEntity> findJobsByConfiguration(String handlerType, String configuration, String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handlerType)
                    ? List.of()
                    : super.findJobsByConfiguration(handlerType, configuration, tenant);
        }
    }

    /** Read once per node: they change only when one is suspended or given a priority, which nobody does here. */
    private static final class KnownJobDefinitions extends JobDefinitionManager {
        private final Map<String, JobDefinitionEntity> known;

        KnownJobDefinitions(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            JobDefinitionEntity definition = known.get(id);
            if (definition == null) {
                definition = super.findById(id);
                if (definition != null) {
                    known.put(id, definition);
                }
            }
            return definition;
        }
    }

    /** A job that has retries left has no incident: the engine opens one with the last retry and closes it with a new one. */
    private static final class OfFailedJobsOnly extends IncidentManager {
        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
            JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0
                    ? List.of()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, type);
        }
    }
}
