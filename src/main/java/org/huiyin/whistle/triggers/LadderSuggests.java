package org.huiyin.whistle.triggers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.supervision.Ladder;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.SuggestByFacts;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the ladder of escalation suggests: T2 and T3 when a level is reached by them, T2 also when nobody signed anything until the
 * third level, and a whistle beside every supervision order that is signed, by the trigger under which what is owed falls.
 */
@Service
public class LadderSuggests {

    private static final String REACHED = "ladder-level-reached.v1";
    private static final String ORDERED = "supervision-order-signed.v1";

    /** Those that only the ladder's clocks tell; the others are suggested where they happen. */
    private static final Set<Trigger> OF_LADDER = EnumSet.of(Trigger.T2, Trigger.T3);

    private final Proposals proposals;
    private final SuggestByFacts suggest;
    private final FactNames names;

    LadderSuggests(Proposals proposals, SuggestByFacts suggest, FactNames names) {
        this.proposals = proposals;
        this.suggest = suggest;
        this.names = names;
    }

    public boolean hears(String type) {
        return REACHED.equals(type) || ORDERED.equals(type);
    }

    @Transactional
    public void look(List<Heard> all) {
        all.forEach(this::look);
    }

    private void look(Heard heard) {
        Optional<Trigger> trigger = Trigger.ofOwed(heard.text("kind"))
                .filter(one -> ORDERED.equals(heard.type()) || isReachedBy(one, heard));
        Optional<Proposal> proposal = trigger.isPresent() && heard.text("proposalId") != null
                ? proposals.find(heard.tenant(), heard.text("proposalId"))
                : Optional.empty();
        proposal.ifPresent(one -> suggest.suggest(one, trigger.get(), heard.id(), facts(heard)));
    }

    private static boolean isReachedBy(Trigger trigger, Heard heard) {
        boolean named = OF_LADDER.contains(trigger) && trigger.name().equals(heard.text("trigger"));
        return named || trigger == Trigger.T2 && heard.data().path("level").asInt() == Ladder.REMEDY;
    }

    private List<Fact> facts(Heard heard) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "owed." + heard.text("kind"),
                names.organ(heard.tenant(), heard.text("organ")),
                String.valueOf(heard.text("owed"))));
        if (ORDERED.equals(heard.type())) {
            facts.add(Fact.of("order", heard.text("number")));
        } else if ("CO_HANDLING".equals(heard.text("kind")) && "T2".equals(heard.text("trigger"))) {
            facts.add(Fact.of("chased"));
        }
        return facts;
    }
}
