package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T6: the day of a promise is over, and it is not kept. */
@Component
class PromiseMissed implements TriggerRule {

    private final FactNames names;

    PromiseMissed(FactNames names) {
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T6;
    }

    @Override
    public Set<String> after() {
        return Set.of("commitment-missed.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        return List.of(Fact.of(
                "promise", names.organ(heard.tenant(), heard.text("organ")), heard.text("matter"), heard.text("due")));
    }
}
