package org.huiyin.workflow.versions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.workflow.versions.persistence.RunningInstances;
import org.huiyin.workflow.versions.persistence.RunningInstances.Standing;
import org.springframework.stereotype.Service;

/**
 * 演练: which running instances could go on with another version and which could not, and why. One instance of every position is
 * really moved and taken back; whether it moves depends on its position alone.
 */
@Service
public class RehearseMigration {

    private final ProcessVersions versions;
    private final RunningInstances running;
    private final InstanceMove move;

    RehearseMigration(ProcessVersions versions, RunningInstances running, InstanceMove move) {
        this.versions = versions;
        this.running = running;
        this.move = move;
    }

    /**
     * Instances that stand at the same elements.
     *
     * @param obstacles why they cannot move, empty when they can
     * @param subjects whose instances they are
     */
    public record Position(List<String> elements, List<Problem> obstacles, List<String> subjects) {

        public boolean moves() {
            return obstacles.isEmpty();
        }
    }

    public record Rehearsal(VersionChange change, List<Position> positions) {

        public int moving() {
            return count(true);
        }

        public int staying() {
            return count(false);
        }

        private int count(boolean moves) {
            return positions.stream()
                    .filter(position -> position.moves() == moves)
                    .mapToInt(position -> position.subjects().size())
                    .sum();
        }
    }

    public Rehearsal rehearse(Actor actor, VersionChange change) {
        actor.require(VersionsAct.MIGRATE_INSTANCES);
        MigrationPlan plan = plan(change);
        Map<List<String>, List<Standing>> byPosition =
                running.of(actor.tenant(), plan.getSourceProcessDefinitionId()).stream()
                        .collect(Collectors.groupingBy(Standing::elements, LinkedHashMap::new, Collectors.toList()));
        return new Rehearsal(
                change,
                byPosition.entrySet().stream()
                        .map(position -> new Position(
                                position.getKey(),
                                move.tryOut(plan, position.getValue().get(0).instanceId()),
                                position.getValue().stream()
                                        .map(Standing::subjectId)
                                        .toList()))
                        .toList());
    }

    MigrationPlan plan(VersionChange change) {
        if (change.from() == change.to()) {
            throw BusinessException.invalid(Problem.at("to", "error.versions.same", String.valueOf(change.to())));
        }
        return move.plan(
                versions.definition(change.processKey(), change.from()).getId(),
                versions.definition(change.processKey(), change.to()).getId());
    }
}
