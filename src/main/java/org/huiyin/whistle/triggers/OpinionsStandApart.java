package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Component;

/** T2: lead and co-handling department were brought together and still disagree. */
@Component
class OpinionsStandApart implements TriggerRule {

    private final FactNames names;

    OpinionsStandApart(FactNames names) {
        this.names = names;
    }

    @Override
    public Trigger trigger() {
        return Trigger.T2;
    }

    @Override
    public Set<String> after() {
        return Set.of("conflict-put-to-leader.v1");
    }

    @Override
    public List<Fact> facts(Heard heard, Proposal proposal) {
        return List.of(Fact.of(
                "apart",
                names.organ(heard.tenant(), heard.text("leadOrgan")),
                names.organ(heard.tenant(), heard.text("organ")),
                String.valueOf(heard.text("metOn"))));
    }
}
