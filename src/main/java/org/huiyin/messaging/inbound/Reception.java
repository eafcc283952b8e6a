package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.messaging.inbound.JdbcInbox.Entered;
import org.huiyin.messaging.inbound.Verdict.Status;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Trace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions of arriving events: inbox rows, the handlers' rows and the answers are one commit.
 *
 * <p>First the events are claimed: of two transactions that bring the same event the second waits for the first. What the inbox
 * then holds is answered and not handled. The rest is handled and entered once, with its final verdict. The inbox's unique key
 * guards all this: should an event stand there against all expectation, everything is rolled back ({@link Overtaken}) and the next
 * try finds it.
 */
@Service
class Reception {

    private final JdbcInbox inbox;
    private final Examination examination;
    private final Judgement judgement;
    private final Answers answers;
    private final VerdictWriter verdicts;
    private final Clock clock;

    Reception(
            JdbcInbox inbox,
            Examination examination,
            Judgement judgement,
            Answers answers,
            VerdictWriter verdicts,
            Clock clock) {
        this.inbox = inbox;
        this.examination = examination;
        this.judgement = judgement;
        this.answers = answers;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** A refusal that comes out as exception undoes all of them; the caller then finds the culprit. */
    @Transactional
    public void take(List<Arrival> arrivals) {
        settle(arrivals, judgement::of);
    }

    /** In a transaction of its own, after the one that failed: keeps the event, answers, tells the dead-letter topic. */
    @Transactional
    public void refuse(Arrival arrival, BusinessException refusal) {
        settle(List.of(arrival), fresh -> List.of(verdicts.refused(refusal)));
    }

    /** For faults of our own program: kept for the event desk and tried again by the clock. */
    @Transactional
    public void park(Arrival arrival, String code, Object... args) {
        settle(List.of(arrival), fresh -> List.of(verdicts.of(Outcome.parked(code, args))));
    }

    private void settle(List<Arrival> arrivals, Function<List<Arrival>, List<Verdict>> judge) {
        List<Place> places = arrivals.stream().map(examination::place).toList();
        List<Identity.Name> names = places.stream().map(Place::name).toList();
        inbox.claim(names);
        Map<Identity.Name, Entered> known = new HashMap<>(inbox.known(names));
        List<Place> fresh = firsts(places, known);
        if (!fresh.isEmpty()) {
            List<Verdict> found = judge.apply(fresh.stream().map(Place::arrival).toList());
            enter(fresh, found).forEach(entered -> known.put(entered.name(), entered));
        }
        places.forEach(place -> answer(place, known.get(place.name())));
    }

    /** Of the same event sent several times in one batch only the first is handled. */
    private static List<Place> firsts(List<Place> places, Map<Identity.Name, Entered> known) {
        Map<Identity.Name, Place> firsts = new LinkedHashMap<>();
        places.stream()
                .filter(place -> !known.containsKey(place.name()))
                .forEach(place -> firsts.putIfAbsent(place.name(), place));
        return List.copyOf(firsts.values());
    }

    private List<Entered> enter(List<Place> fresh, List<Verdict> found) {
        List<Entered> entries = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            entries.add(new Entered(fresh.get(i), found.get(i)));
        }
        int entered = inbox.enter(entries, clock.instant());
        if (entered < entries.size()) {
            throw new Overtaken(entered, entries.size());
        }
        return entries;
    }

    /** The same record delivered again by the broker was answered already; the same event sent again is told so. */
    private void answer(Place place, Entered entered) {
        try (Trace.Scope trace = Trace.open(place.arrival().trace())) {
            if (entered.place() == place) {
                answerFirst(place, entered.verdict());
            } else if (!entered.position().equals(place.arrival().position())) {
                answers.answer(place, verdicts.seenBefore(place.name(), entered.verdict()), 1);
            }
        }
    }

    private void answerFirst(Place place, Verdict verdict) {
        answers.answer(place, verdict, 1);
        if (verdict.status() == Status.REJECTED) {
            answers.deadLetter(place, verdict, 1);
        }
    }
}
