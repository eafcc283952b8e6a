package org.huiyin.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Trace;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down everything that happens, in the transaction in which it happens, and hands proposals' events to the outbox. What
 * happened is noted at once and written just before the commit, all subjects together: the ends of their chains are locked late
 * and shortly, and a failure to write still takes everything back.
 */
@Component
class JournalKeeper implements Place.Marks {

    /** On which topic it is told what happens to proposals, papers that wait for signatures, whistles, ladders, lists and their items. */
    private static final Map<String, String> TOPICS = Map.of(
            "PROPOSAL", Topics.PROPOSALS,
            "CO_SIGNING", Topics.PROPOSALS,
            "WHISTLE", Topics.WHISTLES,
            "LADDER", Topics.SUPERVISION,
            "ITEM_LIST", Topics.SUPERVISION,
            "ITEM", Topics.SUPERVISION);

    private final JdbcJournal journal;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectProvider<Place.Now> running;
    private final TransactionBuffer<Integer, Happened> buffer = new TransactionBuffer<>(Stage.RECORD, this::write);

    JournalKeeper(JdbcJournal journal, Outbox outbox, Clock clock, ObjectProvider<Place.Now> running) {
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
        this.running = running;
    }

    /** Fails outside of a transaction: what is not written down did not happen. */
    @EventListener
    @Order(DomainEvent.JOURNAL_FIRST)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DomainEvent event) {
        Map<Integer, Happened> noted = buffer.current();
        noted.put(
                noted.size(), new Happened(event, clock.instant(), Trace.current(), JournalJson.data(event), place()));
    }

    private Place place() {
        Place.Now step = running.getIfAvailable();
        Place place = step == null ? null : step.place();
        return place == null ? Place.NONE : place;
    }

    @Override
    public void at(String tenant, String subjectId, Place place) {
        Map<Integer, Happened> noted = buffer.current();
        for (int i = noted.size() - 1; i >= 0; i--) {
            Happened one = noted.get(i);
            if (one.subject().id().equals(subjectId) && one.subject().tenant().equals(tenant)) {
                if (one.place().equals(Place.NONE)) {
                    noted.put(i, one.at(place));
                }
                return;
            }
        }
    }

    /** For a reader in the same transaction. */
    void flush() {
        buffer.flush();
    }

    private void write(Map<Integer, Happened> noted) {
        List<Happened> all = List.copyOf(noted.values());
        Map<ChainEnd.Subject, ChainEnd> ends = journal.claim(all);
        List<Link> links = all.stream()
                .map(happened -> ends.get(happened.subject()).add(happened))
                .toList();
        journal.append(links, ends.values());
        for (int i = 0; i < links.size(); i++) {
            if (TOPICS.containsKey(links.get(i).entry().subjectType())) {
                publish(all.get(i), links.get(i).entry());
            }
        }
    }

    private void publish(Happened happened, JournalEntry entry) {
        outbox.put(new Outbox.OutgoingEvent(
                TOPICS.get(entry.subjectType()),
                entry.subjectId(),
                Ids.next(),
                "/huiyin/" + entry.tenant(),
                happened.event().type(),
                entry.at(),
                entry.tenant(),
                entry.actor().person(),
                entry.subjectId(),
                entry.sequence(),
                entry.visibility(),
                happened.data(),
                entry.trace(),
                entry.actor().represented()));
    }
}
