package org.huiyin.whistle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.stereotype.Component;

/** The clocks of a whistle: rows whose timers the processes draw. An emergency counts natural time, the others office hours and days. */
@Component
class WhistleClocks {

    static final String REVIEW = "WHISTLE_REVIEW";
    static final String TRIAGE = "WHISTLE_TRIAGE";
    static final String SIGN = "WHISTLE_SIGN";
    static final String CONTACT = "WHISTLE_CONTACT";
    static final String REPORT_IN = "WHISTLE_REPORT_IN";
    static final String RESOLVE = "WHISTLE_RESOLVE";
    static final String VERIFY = "WHISTLE_VERIFY";
    static final String DISPUTE = "WHISTLE_DISPUTE";
    static final String ANSWER = "WHISTLE_RULING_ANSWER";
    static final String RATING = "WHISTLE_RATING";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    WhistleClocks(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** Starts a clock by the parameter of the whistle's kind. */
    void start(Whistle w, String partId, String kind, String parameter) {
        open(
                w,
                partId,
                kind,
                parameter,
                calculator.byParameter(w.tenant(), w.kind().scope(), parameter, now()));
    }

    /**
     * The four clocks of a department that is called; all count from the call.
     *
     * @param resolveDue 一事一期限, or null
     */
    void startPart(Whistle w, String partId, LocalDate resolveDue) {
        start(w, partId, SIGN, "whistle.sign");
        start(w, partId, CONTACT, "whistle.contact");
        start(w, partId, REPORT_IN, "whistle.reportin");
        open(w, partId, RESOLVE, "whistle.resolve", resolve(w, resolveDue));
    }

    private Calculation resolve(Whistle w, LocalDate resolveDue) {
        if (resolveDue != null) {
            return until(w, resolveDue);
        }
        if (w.resolveHours() != null) {
            return calculator
                    .calculate(w.tenant(), w.kind().scope(), Rule.HOURS, w.resolveHours(), now())
                    .onBasis(resolveBasis(w));
        }
        return calculator.byParameter(w.tenant(), w.kind().scope(), "whistle.resolve", now());
    }

    /** 一事一期限: the day itself, valid in full. */
    private Calculation until(Whistle w, LocalDate due) {
        LocalDate today = ChinaTime.today(clock);
        int days = (int) ChronoUnit.DAYS.between(today, due);
        return Calculation.ending(due, days, today.toString(), false, resolveBasis(w));
    }

    private String resolveBasis(Whistle w) {
        return calculator
                .parameter(w.tenant(), w.kind().scope(), "whistle.resolve", ChinaTime.today(clock))
                .basis();
    }

    /** The latest day a hard case may be given, counted from today. */
    LocalDate latestResolution(Whistle w) {
        return calculator
                .byParameter(w.tenant(), w.kind().scope(), "whistle.resolve", ChinaTime.today(clock))
                .due();
    }

    /** Whether a hard case may be given this day: 一事一期限, to come and not later than the parameter allows. */
    boolean isResolveDue(Whistle w, LocalDate due) {
        return due != null && due.isAfter(ChinaTime.today(clock)) && !due.isAfter(latestResolution(w));
    }

    /** For who takes another's place: a hard case's own day, or when that is over as many days from now as had been given. */
    LocalDate resolveDueAgain(Whistle w) {
        LocalDate due = w.resolveDue();
        LocalDate today = ChinaTime.today(clock);
        return due == null || due.isAfter(today)
                ? due
                : today.plusDays(ChronoUnit.DAYS.between(ChinaTime.dateOf(w.triagedAt()), due));
    }

    /** The most full hours an emergency may be given, whatever the district counts: none is later than its setting. */
    int mostHours(Whistle w) {
        Instant last = calculator
                .byParameter(w.tenant(), w.kind().scope(), "whistle.resolve", now())
                .overdueFrom();
        return (int) ChronoUnit.HOURS.between(clock.instant(), last);
    }

    /** Until when a department may say that it is not its matter: counted from its call, in an emergency from its report-in. */
    Instant disputeUntil(Whistle w, WhistlePart p) {
        Instant from = w.emergency() ? p.reportedInAt() : p.dispatchedAt();
        return calculator
                .byParameter(w.tenant(), w.kind().scope(), "whistle.dispute.window", at(from))
                .overdueFrom();
    }

    boolean disputable(Whistle w, WhistlePart p) {
        return clock.instant().isBefore(disputeUntil(w, p));
    }

    private void open(Whistle w, String partId, String kind, String parameter, Calculation calculation) {
        deadlines.open(
                w.tenant(),
                w.id(),
                partId,
                kind,
                parameter,
                calculation,
                null,
                w.kind().scope());
    }

    /** Stops clocks as kept or late. */
    void meet(Whistle w, String partId, String... kinds) {
        deadlines.meet(w.tenant(), w.id(), partId, kinds);
    }

    void miss(Whistle w, String partId, String kind) {
        deadlines.miss(w.tenant(), w.id(), partId, kind);
    }

    void cancel(Whistle w, String partId, String... kinds) {
        deadlines.cancel(w.tenant(), w.id(), partId, kinds);
    }

    /** Whether the running clock has gone by. */
    boolean late(Whistle w, String partId, String kind) {
        Instant now = clock.instant();
        return running(w.tenant(), w.id()).stream()
                .anyMatch(d -> d.kind().equals(kind)
                        && java.util.Objects.equals(d.scopeId(), partId)
                        && d.lamp(now) == Lamp.OVERDUE);
    }

    List<Deadline> running(String tenant, String whistleId) {
        return deadlines.of(tenant, whistleId).stream()
                .filter(d -> "OPEN".equals(d.status()))
                .toList();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
