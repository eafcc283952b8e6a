package org.huiyin.handling.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.work.StandstillSteps;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.OwnBreaches;

/** Parts stand still when the test says so; each goes to the ladder once. */
class ScriptedStandstill implements StandstillSteps, OwnBreaches {

    private final Set<String> still = new HashSet<>();
    private final List<String> noted = new ArrayList<>();

    void stillStands(String part) {
        still.add(part);
    }

    @Override
    public boolean standsStill(String tenant, String assignmentId) {
        return still.contains(assignmentId);
    }

    @Override
    public void note(String tenant, String assignmentId) {
        still.remove(assignmentId);
        noted.add(assignmentId);
    }

    @Override
    public List<ObligationBreached> pending(String tenant, String subjectId) {
        List<ObligationBreached> breaches = noted.stream()
                .map(part -> new ObligationBreached(
                        Actor.system(tenant, Door.CLOCK),
                        new Obligation(tenant, "PROPOSAL", subjectId, part, "STANDSTILL"),
                        "T3",
                        LocalDate.EPOCH))
                .toList();
        noted.clear();
        return breaches;
    }
}
