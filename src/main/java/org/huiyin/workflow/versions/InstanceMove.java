package org.huiyin.workflow.versions;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one instance, in a transaction of its own. Elements keep their ids from version to version: what stands at an element
 * that the new version does not have stays behind. Timers keep their moments, which are those of the deadline rows.
 */
@Component
class InstanceMove {

    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    InstanceMove(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    MigrationPlan plan(String fromDefinition, String toDefinition) {
        return runtime.createMigrationPlan(fromDefinition, toDefinition)
                .mapEqualActivities()
                .build();
    }

    /** Really moves it and takes everything back. @return what stands in the way, empty when it can be moved */
    List<Problem> tryOut(MigrationPlan plan, String instanceId) {
        return attempt(plan, instanceId, () -> {}, true);
    }

    /** @param record written in the same transaction when it has moved */
    List<Problem> move(MigrationPlan plan, String instanceId, Runnable record) {
        return attempt(plan, instanceId, record, false);
    }

    private List<Problem> attempt(MigrationPlan plan, String instanceId, Runnable record, boolean trial) {
        try {
            transaction.executeWithoutResult(status -> {
                runtime.newMigration(plan).processInstanceIds(instanceId).execute();
                record.run();
                if (trial) {
                    status.setRollbackOnly();
                }
            });
            return List.of();
        } catch (MigratingProcessInstanceValidationException e) {
            return obstacles(e.getValidationReport());
        } catch (OptimisticLockingException somebodyActed) {
            return List.of(Problem.of("versions.obstacle.busy"));
        }
    }

    private static List<Problem> obstacles(MigratingProcessInstanceValidationReport report) {
        Stream<Problem> elements = report.getActivityInstanceReports().stream()
                .map(r -> Problem.of("versions.obstacle.element", r.getSourceScopeId()));
        Stream<Problem> transitions = report.getTransitionInstanceReports().stream()
                .map(r -> Problem.of("versions.obstacle.element", r.getSourceScopeId()));
        Stream<Problem> whole =
                report.getFailures().stream().map(failure -> Problem.of("versions.obstacle.other", failure));
        return Stream.of(elements, transitions, whole)
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
