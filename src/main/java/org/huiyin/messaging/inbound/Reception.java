package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.inbound.Verdict.Status;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an arriving event: inbox row, the handler's rows and the answer are one commit. */
@Service
class Reception {

    private final JdbcInbox inbox;
    private final Examination examination;
    private final Answers answers;
    private final Sources sources;
    private final VerdictWriter verdicts;
    private final Clock clock;

    Reception(
            JdbcInbox inbox,
            Examination examination,
            Answers answers,
            Sources sources,
            VerdictWriter verdicts,
            Clock clock) {
        this.inbox = inbox;
        this.examination = examination;
        this.answers = answers;
        this.sources = sources;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The whole way of a good event. A refusal comes out as exception, so that nothing of it stays. */
    @Transactional
    public void take(Arrival arrival) {
        Place place = enter(arrival);
        if (place.row().isPresent()) {
            Outcome outcome = examination.pass(arrival);
            settle(arrival, place, verdicts.of(outcome));
        }
    }

    /** In a transaction of its own, after the one that failed: keeps the event, answers, tells the dead-letter topic. */
    @Transactional
    public void refuse(Arrival arrival, BusinessException refusal) {
        Place place = enter(arrival);
        if (place.row().isPresent()) {
            settle(arrival, place, verdicts.refused(refusal));
        }
    }

    /** For faults of our own program: kept for the event desk and tried again by the clock. */
    @Transactional
    public void park(Arrival arrival, String code, Object... args) {
        Place place = enter(arrival);
        if (place.row().isPresent()) {
            settle(arrival, place, verdicts.of(Outcome.parked(code, args)));
        }
    }

    private Place enter(Arrival arrival) {
        Identity identity = examination.identify(arrival);
        String tenant = identity.known()
                ? sources.find(identity.source()).map(Sources.Source::tenant).orElse(null)
                : null;
        Optional<Long> row = inbox.enter(arrival, identity, tenant, clock.instant());
        if (row.isEmpty()) {
            answerAgain(arrival, identity, tenant);
        }
        return new Place(identity, tenant, row);
    }

    /** The same record delivered again by the broker was answered already; the same event sent again is told so. */
    private void answerAgain(Arrival arrival, Identity identity, String tenant) {
        JdbcInbox.Entry first =
                inbox.find(identity.source(), identity.eventId()).orElseThrow();
        if (!first.arrival().position().equals(arrival.position())) {
            answers.answer(arrival, identity, tenant, verdicts.seenBefore(first), 1);
        }
    }

    private void settle(Arrival arrival, Place place, Verdict verdict) {
        Instant now = clock.instant();
        inbox.settle(place.row().orElseThrow(), verdict, 1, now);
        answers.answer(arrival, place.identity(), place.tenant(), verdict, 1);
        if (verdict.status() == Status.REJECTED) {
            answers.deadLetter(arrival, place.identity(), place.tenant(), verdict, 1);
        }
    }

    /** @param row empty when the event stands in the inbox already */
    private record Place(Identity identity, String tenant, Optional<Long> row) {}
}
