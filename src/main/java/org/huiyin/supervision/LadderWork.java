package org.huiyin.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.persistence.LadderBoardRows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 升级阶梯 in the worklist of those who are asked. */
@Component
@Order(10)
class LadderWork implements FurtherWork {

    private final LadderBoardRows rows;
    private final Directory directory;
    private final MessageSource messages;

    LadderWork(LadderBoardRows rows, Directory directory, MessageSource messages) {
        this.rows = rows;
        this.directory = directory;
        this.messages = messages;
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
                .forEach((id, ladder) -> found.put(
                        id,
                        new Subject(
                                say("LadderLevel." + ladder.level()),
                                title(actor, ladder),
                                "/ladders/" + id + "#acts")));
        return found;
    }

    /** Who owes is said to those who do not owe it themselves. */
    private String title(Actor actor, Ladder ladder) {
        return ladder.organ().equals(actor.organ())
                ? ladder.title()
                : say(
                        "ladders.of",
                        directory
                                .organ(actor.tenant(), ladder.organ())
                                .map(Directory.Organ::shortName)
                                .orElse(ladder.organ()),
                        ladder.title());
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
