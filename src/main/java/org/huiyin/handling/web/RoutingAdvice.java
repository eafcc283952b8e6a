package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.routing.Advice;
import org.huiyin.handling.routing.AdviseRouting;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Routing advice for the assignment form, in templates as {@code @routingAdvice}. */
@Component
public class RoutingAdvice {

    private final AdviseRouting advise;

    RoutingAdvice(AdviseRouting advise) {
        this.advise = advise;
    }

    public List<Advice> of(Actor actor, String proposalId) {
        return advise.advise(actor, proposalId);
    }
}
