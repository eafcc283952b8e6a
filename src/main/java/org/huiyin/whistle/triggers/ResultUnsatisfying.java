package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T5: a signer is dissatisfied with the result; bad manners alone call for no whistle. */
@Component
class ResultUnsatisfying implements TriggerRule {

    private final FactNames names;

    ResultUnsatisfying(FactNames names) {
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T5;
    }

    @Override
    public Set<String> after() {
        return Set.of("feedback-recorded.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        return "DISSATISFIED".equals(heard.text("result"))
                ? List.of(Fact.of(
                        "dissatisfied",
                        names.organ(heard.tenant(), heard.text("organ")),
                        String.valueOf(heard.data().path("round").asInt())))
                : List.of();
    }
}
