package org.huiyin.whistle.triggers;

import java.util.List;
import java.util.Set;
import org.huiyin.proposal.Proposal;
import org.huiyin.whistle.sources.Fact;
import org.huiyin.whistle.sources.Trigger;

/** One rule that suggests a whistle: after which events it looks, and the facts it then finds. */
interface TriggerRule {

    Trigger trigger();

    /** Types of our own public events. */
    Set<String> after();

    /** @return empty when it suggests nothing */
    List<Fact> facts(Heard heard, Proposal proposal);
}
