package org.huiyin.whistle.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.handling.HandlingFacts.Returned;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T1: returned twice or more, by one department or by several. */
@Component
class ReturnedTwice implements TriggerRule {

    private static final int TWICE = 2;

    private final HandlingFacts handling;
    private final FactNames names;

    ReturnedTwice(HandlingFacts handling, FactNames names) {
        this.handling = handling;
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T1;
    }

    @Override
    public Set<String> after() {
        return Set.of("assignment-returned.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        List<Returned> counted = handling.returns(heard.tenant(), proposal.id());
        if (counted.size() < TWICE) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            Returned one = counted.get(i);
            facts.add(
                    Fact.of("returned", String.valueOf(i + 1), names.organ(heard.tenant(), one.organ()), one.reason()));
        }
        return facts;
    }
}
