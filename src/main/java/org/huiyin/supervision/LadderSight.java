package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.workflow.SubjectAccess;
import org.springframework.stereotype.Component;

/** Who may see the diagram of a ladder: who may see the ladder. */
@Component
class LadderSight implements SubjectAccess {

    private final LadderDesk desk;

    LadderSight(LadderDesk desk) {
        this.desk = desk;
    }

    @Override
    public String subjectType() {
        return "LADDER";
    }

    @Override
    public void requireVisible(Actor actor, String subjectId) {
        desk.one(actor, subjectId);
    }

    @Override
    public boolean insider(Actor actor, String subjectId) {
        return true;
    }
}
