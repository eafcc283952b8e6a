package org.huiyin.supervision;

import java.util.List;
import org.huiyin.handling.RaisedLevel;
import org.huiyin.handling.RaisedProposals;
import org.huiyin.handling.RowMarks;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.persistence.RaisedRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 一级至五级: marks proposals that stand on a ladder, in every list, and finds them for the register. A department sees its own ladders only. */
@Component
@Order(5)
class RaisedByLadders implements RowMarks, RaisedProposals {

    private final RaisedRows rows;

    RaisedByLadders(RaisedRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean internal() {
        return true;
    }

    @Override
    public String bearing() {
        return RaisedRows.MARKS;
    }

    @Override
    public List<String> on(Actor actor, RaisedLevel level) {
        actor.require(LadderAct.SEE_LADDERS);
        String own = Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : null;
        return rows.on(actor.tenant(), own, level.ordinal() + 1);
    }
}
