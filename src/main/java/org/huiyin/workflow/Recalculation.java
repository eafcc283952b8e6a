package org.huiyin.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.calendar.LawBook;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.CaseBook.Case;
import org.huiyin.workflow.RunningDeadlines.Running;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a changed law makes of the deadlines that run: told beforehand by {@link #plan}, done by {@link #apply}. */
@Service
public class Recalculation {

    private final RunningDeadlines rows;
    private final AlarmPlan alarms;
    private final TimerShift timers;
    private final SubjectWatchers subjects;
    private final DeadlineNews news;
    private final Clock clock;

    Recalculation(
            RunningDeadlines rows,
            AlarmPlan alarms,
            TimerShift timers,
            SubjectWatchers subjects,
            DeadlineNews news,
            Clock clock) {
        this.rows = rows;
        this.alarms = alarms;
        this.timers = timers;
        this.subjects = subjects;
        this.news = news;
        this.clock = clock;
    }

    /** Every running deadline of the district that the other law changes; two reads, whatever their number. */
    public List<DeadlineChange> plan(String tenant, LawBook before, LawBook after) {
        List<Running> running = rows.of(tenant);
        Map<String, Case> cases = subjects.cases(
                tenant,
                running.stream()
                        .map(each -> each.deadline().subjectId())
                        .distinct()
                        .toList());
        return new Recounting(before, after, alarms, cases, clock.instant()).of(running);
    }

    /**
     * Moves them: rows, history, timers, and an event for each whose day moves or becomes firm.
     *
     * @throws BusinessException STALE when one of them has changed since it was planned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Actor actor, List<DeadlineChange> changes, String reason) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, List<DeadlineChange>> bySubject = changes.stream()
                .collect(Collectors.groupingBy(change -> change.before().subjectId()));
        subjects.lock(actor.tenant(), bySubject.keySet());
        if (!rows.write(changes)) {
            throw BusinessException.stale("error.workflow.deadlinesMoved");
        }
        List<DeadlineChange> moves =
                changes.stream().filter(DeadlineChange::moves).toList();
        rows.writeMoves(moves, actor.person(), reason, clock.instant());
        timers.shift(actor.tenant(), changes);
        bySubject.keySet().forEach(subject -> subjects.touched(actor.tenant(), subject));
        moves.forEach(move -> news.moved(actor, move.before(), move.after(), reason));
        rows.takeBack(
                        actor.tenant(),
                        changes.stream().map(change -> change.before().id()).toList(),
                        clock.instant())
                .forEach(news::met);
    }

    /** A print of the changes: the same print, the same changes. */
    public static String print(List<DeadlineChange> changes) {
        return printOf(changes.stream().map(DeadlineChange::line).toList());
    }

    public static String printOf(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
