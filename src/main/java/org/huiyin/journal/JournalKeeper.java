package org.huiyin.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down everything that happens, in the transaction in which it happens, and hands proposals' events to the outbox. */
@Component
class JournalKeeper {

    private static final String PROPOSAL = "PROPOSAL";

    private final JdbcJournal journal;
    private final Outbox outbox;
    private final Clock clock;

    JournalKeeper(JdbcJournal journal, Outbox outbox, Clock clock) {
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails outside of a transaction: what is not written down did not happen. */
    @EventListener
    @Order(DomainEvent.JOURNAL_FIRST)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DomainEvent event) {
        String tenant = event.actor().tenant();
        ObjectNode data = JournalJson.data(event);
        JdbcJournal.Head head = journal.next(tenant, event.subjectType(), event.subjectId());
        JournalEntry entry = new JournalEntry(
                tenant,
                event.subjectType(),
                event.subjectId(),
                head.sequence(),
                event.getClass().getSimpleName(),
                clock.instant(),
                event.actor(),
                event.visibility().name(),
                null,
                null);
        journal.append(entry, head.hash(), JournalJson.text(data));
        if (PROPOSAL.equals(event.subjectType())) {
            publish(event, entry, data);
        }
    }

    private void publish(DomainEvent event, JournalEntry entry, ObjectNode data) {
        outbox.put(new Outbox.OutgoingEvent(
                Topics.PROPOSALS,
                entry.subjectId(),
                Ids.next(),
                "/huiyin/" + entry.tenant(),
                event.type(),
                entry.at(),
                entry.tenant(),
                entry.actor().person(),
                entry.subjectId(),
                entry.sequence(),
                entry.visibility(),
                data));
    }
}
