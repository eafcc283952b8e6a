package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.SuggestByFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the rules look at what happened, and puts what they suggest before the sub-district. The same event again suggests nothing. */
@Service
public class SuggestByRule {

    private final List<TriggerRule> rules;
    private final Proposals proposals;
    private final SuggestByFacts suggest;
    private final Set<String> types;

    SuggestByRule(List<TriggerRule> rules, Proposals proposals, SuggestByFacts suggest) {
        this.rules = rules;
        this.proposals = proposals;
        this.suggest = suggest;
        this.types = rules.stream().flatMap(rule -> rule.after().stream()).collect(Collectors.toSet());
    }

    public boolean hears(String type) {
        return types.contains(type);
    }

    @Transactional
    public void look(List<Heard> all) {
        all.forEach(this::look);
    }

    private void look(Heard heard) {
        Optional<Proposal> proposal = proposals.find(heard.tenant(), heard.subject());
        if (proposal.isEmpty()) {
            return;
        }
        for (TriggerRule rule : rules) {
            List<Fact> facts = rule.after().contains(heard.type()) ? rule.facts(heard, proposal.get()) : List.of();
            if (!facts.isEmpty()) {
                suggest.suggest(proposal.get(), rule.trigger(), heard.id(), facts);
            }
        }
    }
}
