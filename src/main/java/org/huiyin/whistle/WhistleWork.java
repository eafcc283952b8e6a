package org.huiyin.whistle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.FurtherWork;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 哨单 in the worklist of those who are asked, before everything else that hangs on no proposal. */
@Component
@Order(0)
class WhistleWork implements FurtherWork {

    private final Whistles whistles;

    WhistleWork(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public String name() {
        return "whistles";
    }

    @Override
    public List<String> processes() {
        return List.of(
                "whistle-release",
                "whistle-response",
                "whistle-handling",
                "whistle-arrival",
                "whistle-signing",
                "whistle-dispute",
                "whistle-rating");
    }

    @Override
    public Map<String, Subject> describe(Actor actor, Collection<String> subjectIds) {
        return whistles.all(actor.tenant(), subjectIds).stream()
                .collect(Collectors.toMap(
                        Whistle::id,
                        w -> new Subject(w.number() == null ? "" : w.number(), w.title(), "/whistles/" + w.id())));
    }
}
