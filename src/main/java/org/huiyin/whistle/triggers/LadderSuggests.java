package org.huiyin.whistle.triggers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.SuggestByFacts;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** T1 … T6 as the ladder of escalation opens by them: with the obligation and its day as the facts. */
@Service
public class LadderSuggests {

    /** Those the ladder knows from clocks that nobody else tells of; the others are suggested where they happen. */
    private static final Set<Trigger> OF_LADDER = Set.of(Trigger.T2, Trigger.T3);

    /** Type of the event it hears. */
    public static final String OPENED = "ladder-opened.v1";

    private final Proposals proposals;
    private final SuggestByFacts suggest;
    private final FactNames names;

    LadderSuggests(Proposals proposals, SuggestByFacts suggest, FactNames names) {
        this.proposals = proposals;
        this.suggest = suggest;
        this.names = names;
    }

    @Transactional
    public void look(List<Heard> all) {
        all.forEach(this::look);
    }

    private void look(Heard heard) {
        Optional<Trigger> trigger = Arrays.stream(Trigger.values())
                .filter(one -> one.name().equals(heard.text("trigger")))
                .filter(OF_LADDER::contains)
                .findFirst();
        Optional<Proposal> proposal = heard.data().hasNonNull("proposalId")
                ? proposals.find(heard.tenant(), heard.text("proposalId"))
                : Optional.empty();
        if (trigger.isPresent() && proposal.isPresent()) {
            Fact fact = Fact.of(
                    "ladder" + trigger.get(),
                    names.organ(heard.tenant(), heard.text("organ")),
                    String.valueOf(heard.text("due")));
            suggest.suggest(proposal.get(), trigger.get(), heard.id(), List.of(fact));
        }
    }
}
