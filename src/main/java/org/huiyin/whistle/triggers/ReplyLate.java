package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T4: the day of the reply is over. */
@Component
class ReplyLate implements TriggerRule {

    private final HandlingFacts handling;
    private final FactNames names;

    ReplyLate(HandlingFacts handling, FactNames names) {
        this.handling = handling;
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T4;
    }

    @Override
    public Set<String> after() {
        return Set.of("deadline-overdue.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        return "REPLY".equals(heard.text("kind"))
                ? List.of(Fact.of("late", StandsStill.organ(heard, handling, names), heard.text("due")))
                : List.of();
    }
}
