package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.LawBook;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.AlarmPlan.Alarms;
import org.huiyin.workflow.CaseBook.Case;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Deadlines.Lamp;
import org.huiyin.workflow.HowCounted.Counted;
import org.huiyin.workflow.HowCounted.ReplyDue;
import org.huiyin.workflow.HowCounted.Way;
import org.huiyin.workflow.RunningDeadlines.Running;

/** Counts the running deadlines of one district under another law; pure reckoning, nothing is read or written. */
final class Recounting {

    private static final String REPLY = "REPLY";
    private static final String SAFE_DATE = "CO_HANDLING_SAFE";

    private final DeadlineCalculator before;
    private final DeadlineCalculator after;
    /** The new days with the old parameters: for what is individually ruled. */
    private final DeadlineCalculator afterByDaysOnly;

    private final AlarmPlan plan;
    private final Map<String, Case> cases;
    private final Instant now;
    private final Map<String, Deadline> replies = new HashMap<>();
    private final Map<String, Deadline> safeDates = new HashMap<>();

    Recounting(LawBook before, LawBook after, AlarmPlan plan, Map<String, Case> cases, Instant now) {
        this.before = new RememberedLaw(before);
        this.after = new RememberedLaw(after);
        this.afterByDaysOnly = new RememberedLaw(after.withParametersOf(before));
        this.plan = plan;
        this.cases = cases;
        this.now = now;
    }

    List<DeadlineChange> of(List<Running> running) {
        for (Running each : running) {
            Deadline row = each.deadline();
            if (REPLY.equals(row.kind())) {
                replies.put(row.subjectId() + " " + row.due(), row);
            }
            if (SAFE_DATE.equals(row.kind())) {
                safeDates.put(row.subjectId() + " " + row.scopeId(), row);
            }
        }
        return running.stream()
                .map(this::change)
                .flatMap(Optional::stream)
                .filter(DeadlineChange::changesAnything)
                .toList();
    }

    private Optional<DeadlineChange> change(Running running) {
        Deadline row = running.deadline();
        HowCounted how = how(row);
        return how.under(before, reply(row)).map(way -> change(running, how, way));
    }

    private HowCounted how(Deadline row) {
        return new HowCounted(row, facts(row), ChinaTime.dateOf(now));
    }

    private DeadlineChange change(Running running, HowCounted how, Way way) {
        Deadline row = running.deadline();
        DeadlineCalculator law = how.followsSettings() ? after : afterByDaysOnly;
        Counted counted = way.apply(law);
        Alarms alarms = plan.by(after)
                .of(row.tenant(), facts(row).scope(), row.kind(), counted.calculation(), null, row.openedAt(), now);
        boolean silent = running.nextAlarm() == null;
        boolean nothingMoreToSay = silent
                && !counted.calculation().provisional()
                && !alarms.redFrom().isAfter(now);
        return new DeadlineChange(
                cases.get(row.subjectId()),
                row,
                counted.parameter(),
                counted.calculation(),
                alarms.warnFrom(),
                alarms.redFrom(),
                silent,
                !silent && !row.provisional() && !nextUnder(before, row).equals(nextUnder(after, row)),
                nothingMoreToSay ? null : alarms.next(),
                row.lamp(now),
                Lamp.at(
                        now,
                        alarms.warnFrom(),
                        alarms.redFrom(),
                        counted.calculation().provisional()));
    }

    /** When the row as it stands would speak next. */
    private Instant nextUnder(DeadlineCalculator law, Deadline row) {
        return plan.by(law).next(row, facts(row).scope(), now);
    }

    private CaseFacts facts(Deadline row) {
        Case found = cases.get(row.subjectId());
        return found == null ? CaseFacts.NONE : found.facts();
    }

    /** The safe date's start is the day on which the reply is due; that reply's own deadline tells it under any law. */
    private Function<DeadlineCalculator, ReplyDue> reply(Deadline row) {
        Deadline safe = SAFE_DATE.equals(row.kind()) ? row : safeDates.get(row.subjectId() + " " + row.scopeId());
        if (safe == null) {
            return null;
        }
        Deadline reply = replies.get(row.subjectId() + " " + safe.start());
        if (reply == null) {
            ReplyDue asItWas = new ReplyDue(LocalDate.parse(safe.start()), safe.provisional());
            return law -> asItWas;
        }
        HowCounted how = how(reply);
        Optional<Way> way = how.under(before, null);
        return law -> replyDue(reply, how, way, law);
    }

    private ReplyDue replyDue(Deadline reply, HowCounted how, Optional<Way> way, DeadlineCalculator law) {
        DeadlineCalculator its = law == after && !how.followsSettings() ? afterByDaysOnly : law;
        return way.map(each -> each.apply(its).calculation())
                .map(counted -> new ReplyDue(counted.due(), counted.provisional()))
                .orElse(new ReplyDue(reply.due(), reply.provisional()));
    }
}
