package org.huiyin.whistle.triggers;

import java.util.List;
import org.huiyin.proposal.Proposals;
import org.huiyin.whistle.sources.Dangers;
import org.huiyin.whistle.sources.SuggestByFacts;
import org.huiyin.whistle.sources.Trigger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** T8: looks through new papers for words of danger, many with one question; each paper is suggested once, whatever is corrected in it. */
@Service
public class LookForDanger {

    private final Dangers dangers;
    private final Proposals proposals;
    private final SuggestByFacts suggest;

    LookForDanger(Dangers dangers, Proposals proposals, SuggestByFacts suggest) {
        this.dangers = dangers;
        this.proposals = proposals;
        this.suggest = suggest;
    }

    @Transactional
    public void in(String tenant, List<String> ids) {
        for (String id : dangers.among(tenant, ids)) {
            proposals.find(tenant, id).ifPresent(paper -> dangers.in(paper)
                    .ifPresent(fact -> suggest.suggest(paper, Trigger.T8, "PAPER", List.of(fact))));
        }
    }
}
