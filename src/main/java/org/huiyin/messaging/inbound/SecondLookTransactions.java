package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.inbound.Verdict.Status;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Trace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an event that is looked at again. The row stays locked meanwhile: two nodes never do it at once. */
@Service
class SecondLookTransactions {

    private static final Set<Status> OPEN = EnumSet.of(Status.PARKED, Status.PARKED_EXPIRED, Status.REJECTED);

    private final JdbcInbox inbox;
    private final Examination examination;
    private final Answers answers;
    private final VerdictWriter verdicts;
    private final Sources sources;
    private final Clock clock;

    SecondLookTransactions(
            JdbcInbox inbox,
            Examination examination,
            Answers answers,
            VerdictWriter verdicts,
            Sources sources,
            Clock clock) {
        this.inbox = inbox;
        this.examination = examination;
        this.answers = answers;
        this.verdicts = verdicts;
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional
    public void pass(long id) {
        look(id, entry -> {
            Identity identity = examination.identify(entry.arrival());
            if (takenByAnother(entry, identity)) {
                throw BusinessException.invalid(Problem.of("error.event.seen", identity.eventId(), ""));
            }
            return verdicts.of(examination.pass(entry.arrival()), patience(entry));
        });
    }

    @Transactional
    public void refuse(long id, BusinessException refusal) {
        look(id, entry -> verdicts.refused(refusal));
    }

    /** After a fault, whosever it was: the clock tries again, until the patience ends. */
    @Transactional
    public void keepParked(long id) {
        look(id, entry -> verdicts.of(Outcome.parked("error.event.internal"), patience(entry)));
    }

    private void look(long id, Function<JdbcInbox.Entry, Verdict> look) {
        Optional<JdbcInbox.Entry> row = inbox.lock(id).filter(entry -> OPEN.contains(entry.status()));
        row.ifPresent(entry -> {
            try (Trace.Scope trace = Trace.open(entry.arrival().trace())) {
                Identity identity = nameNow(entry);
                Verdict verdict = look.apply(entry);
                settle(entry, identity, verdict);
            }
        });
    }

    /** An event that could not be identified when it came may be readable now (a limit was raised). */
    private Identity nameNow(JdbcInbox.Entry entry) {
        Identity now = examination.identify(entry.arrival());
        if (takenByAnother(entry, now)) {
            return entry.identity();
        }
        String tenant = sources.find(now.source()).map(Sources.Source::tenant).orElse(entry.tenant());
        inbox.identify(entry.id(), now, tenant);
        return now;
    }

    private boolean takenByAnother(JdbcInbox.Entry entry, Identity identity) {
        return inbox.find(identity.source(), identity.eventId())
                .filter(other -> other.id() != entry.id())
                .isPresent();
    }

    private void settle(JdbcInbox.Entry entry, Identity identity, Verdict verdict) {
        Instant now = clock.instant();
        int attempts = entry.attempts() + 1;
        Place place = new Place(entry.arrival(), identity, entry.tenant());
        inbox.settle(entry.id(), verdict, attempts, now);
        boolean changed = verdict.status() != entry.status();
        if (changed) {
            answers.answer(place, verdict, attempts);
        }
        if (changed && (verdict.status() == Status.REJECTED || verdict.status() == Status.PARKED_EXPIRED)) {
            answers.deadLetter(place, verdict, attempts);
        }
    }

    /** A refused event the desk has sent on its way again gets a new patience. */
    private Instant patience(JdbcInbox.Entry entry) {
        boolean old = entry.status() == Status.PARKED && entry.patienceUntil() != null;
        return old ? entry.patienceUntil() : clock.instant().plus(verdicts.patience());
    }
}
