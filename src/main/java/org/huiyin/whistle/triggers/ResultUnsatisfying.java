package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T5: a signer is dissatisfied with the result because departments pass it on or nothing has changed on site; a better letter mends the rest. */
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
        String cause = heard.text("cause");
        boolean calls = cause != null && DissatisfactionCause.valueOf(cause).callsForTheLadder();
        return calls && "DISSATISFIED".equals(heard.text("result"))
                ? List.of(
                        Fact.of(
                                "dissatisfied",
                                names.organ(heard.tenant(), heard.text("organ")),
                                String.valueOf(heard.data().path("round").asInt())),
                        Fact.of("cause." + cause))
                : List.of();
    }
}
