package org.huiyin.workflow.versions;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.workflow.versions.VersionEvent.InstanceMigrated;
import org.huiyin.workflow.versions.persistence.RunningInstances;
import org.huiyin.workflow.versions.persistence.RunningInstances.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 迁移: running instances go on with another version, each in a transaction of its own; one that cannot stays as it was. */
@Service
public class MigrateInstances {

    /** As many as one request takes on; the next one takes the rest. */
    static final int AT_ONCE = 500;

    private final RehearseMigration rehearsal;
    private final RunningInstances running;
    private final InstanceMove move;
    private final ApplicationEventPublisher events;

    MigrateInstances(
            RehearseMigration rehearsal,
            RunningInstances running,
            InstanceMove move,
            ApplicationEventPublisher events) {
        this.rehearsal = rehearsal;
        this.running = running;
        this.move = move;
        this.events = events;
    }

    /**
     * @param moved how many went over
     * @param stayed those that could not, with what stood in the way
     * @param untried how many have not been tried in this request
     */
    public record Outcome(VersionChange change, int moved, List<Stayed> stayed, int untried) {}

    public record Stayed(String subjectId, List<Problem> obstacles) {}

    public Outcome migrate(Actor actor, VersionChange change) {
        actor.require(VersionsAct.MIGRATE_INSTANCES);
        MigrationPlan plan = rehearsal.plan(change);
        List<Standing> all = running.of(actor.tenant(), plan.getSourceProcessDefinitionId());
        List<Stayed> stayed = new ArrayList<>();
        int tried = 0;
        // those that stay would otherwise hide the ones behind them from the next request
        while (tried < all.size() && tried - stayed.size() < AT_ONCE) {
            Standing one = all.get(tried++);
            List<Problem> obstacles = move.move(plan, one.instanceId(), () -> tell(actor, change, one));
            if (!obstacles.isEmpty()) {
                stayed.add(new Stayed(one.subjectId(), obstacles));
            }
        }
        return new Outcome(change, tried - stayed.size(), stayed, all.size() - tried);
    }

    private void tell(Actor actor, VersionChange change, Standing one) {
        events.publishEvent(
                new InstanceMigrated(actor, one.subjectId(), change.processKey(), change.from(), change.to()));
    }
}
