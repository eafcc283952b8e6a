package org.huiyin.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.persistence.LadderBoardRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 升级阶梯 in the worklist of those who are asked. */
@Component
@Order(10)
class LadderWork implements FurtherWork {

    private final LadderBoardRows rows;

    LadderWork(LadderBoardRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "ladders";
    }

    @Override
    public List<String> processes() {
        return List.of("escalation", "escalation-level", "card-appeal");
    }

    @Override
    public Map<String, Subject> describe(Actor actor, Collection<String> subjectIds) {
        Map<String, Subject> found = new HashMap<>();
        rows.some(actor.tenant(), subjectIds)
                .forEach((id, ladder) ->
                        found.put(id, new Subject("L" + ladder.level(), ladder.title(), "/ladders/" + id + "#acts")));
        return found;
    }
}
