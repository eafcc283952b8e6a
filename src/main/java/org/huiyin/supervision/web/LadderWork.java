package org.huiyin.supervision.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.persistence.LadderBoardRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 升级阶梯 in the worklist of those who are asked, each with who owes what: one matter may stand on several. */
@Component
@Order(10)
class LadderWork implements FurtherWork {

    private final LadderBoardRows rows;
    private final LadderWords words;

    LadderWork(LadderBoardRows rows, LadderWords words) {
        this.rows = rows;
        this.words = words;
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
        Map<String, String> organs = words.organs(actor.tenant());
        rows.some(actor.tenant(), subjectIds)
                .forEach((id, ladder) -> found.put(
                        id,
                        new Subject(
                                words.say("LadderLevel." + ladder.level(), ""),
                                title(ladder, organs),
                                "/ladders/" + id + "#acts")));
        return found;
    }

    private String title(Ladder ladder, Map<String, String> organs) {
        return words.say(
                "ladders.work",
                ladder.title(),
                ladder.title(),
                organs.getOrDefault(ladder.organ(), ladder.organ()),
                words.kind(ladder.obligation().kind()));
    }
}
