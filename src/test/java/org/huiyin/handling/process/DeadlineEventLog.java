package org.huiyin.handling.process;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.workflow.DeadlineEvent;
import org.springframework.context.event.EventListener;

/** What the clock said, in order. */
class DeadlineEventLog {

    private final List<DeadlineEvent> events = new ArrayList<>();

    @EventListener
    void on(DeadlineEvent event) {
        events.add(event);
    }

    List<String> of(String proposalId) {
        return events.stream()
                .filter(e -> e.proposalId().equals(proposalId))
                .map(e -> e.getClass().getSimpleName() + " " + e.kind())
                .toList();
    }
}
