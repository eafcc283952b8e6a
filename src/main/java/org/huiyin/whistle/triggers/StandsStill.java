package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T3: the reply is due soon, and neither a talk with the proposers nor any progress is on record. */
@Component
class StandsStill implements TriggerRule {

    private final HandlingFacts handling;
    private final FactNames names;

    StandsStill(HandlingFacts handling, FactNames names) {
        this.handling = handling;
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T3;
    }

    @Override
    public Set<String> after() {
        return Set.of("deadline-due-soon.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        boolean still = "REPLY".equals(heard.text("kind")) && handling.standsStill(heard.tenant(), proposal.id());
        return still ? List.of(Fact.of("still", organ(heard, handling, names), heard.text("due"))) : List.of();
    }

    static String organ(Heard heard, HandlingFacts handling, FactNames names) {
        return handling.parts(heard.tenant(), heard.subject()).stream()
                .filter(part ->
                        heard.text("scope") == null ? part.isLead() : part.id().equals(heard.text("scope")))
                .map(part -> names.organ(heard.tenant(), part.organ()))
                .reduce((first, second) -> second)
                .orElse("");
    }
}
