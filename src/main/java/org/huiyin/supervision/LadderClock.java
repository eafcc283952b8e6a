package org.huiyin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The clocks of a ladder: to sign, to answer, to make good. Working days as a rule, minutes in an emergency. */
@Component
class LadderClock {

    static final String SIGN = "LADDER_SIGN";
    static final String ANSWER = "LADDER_ANSWER";
    static final String MAKE_GOOD = "LADDER_MAKEGOOD";
    /** To answer an appeal against a card; its scope is the card. */
    static final String APPEAL = "CARD_APPEAL";

    /** The setting of how long a meeting and what was agreed on it may take. */
    static final String COORDINATION = "ladder.coordination";

    private static final String REPORT_IN = "whistle.reportin";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    LadderClock(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    /**
     * When a clock ends.
     *
     * @param at the minute; null when it has the whole day
     */
    record Until(LocalDate day, Instant at) {

        static Until of(Calculation c) {
            return new Until(c.due(), c.dueAt() == null ? null : c.dueAt().toInstant());
        }

        boolean isOver(Instant moment) {
            return at == null ? ChinaTime.dateOf(moment).isAfter(day) : moment.isAfter(at);
        }

        /** Its last minute in Asia/Shanghai. */
        LocalDateTime last() {
            return at == null
                    ? day.atTime(23, 59)
                    : LocalDateTime.ofInstant(at, ChinaTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        }

        /** The day or the moment, as refusals name it. */
        Object named() {
            return at == null ? day : at;
        }
    }

    /** Until when a meeting of the third level can be held, were it called now: after that the ladder climbs. */
    Until lastMeeting(Ladder ladder) {
        return Until.of(until(ladder, COORDINATION, moment()));
    }

    Until start(Ladder ladder, String kind, String parameter) {
        return open(ladder, kind, parameter, moment());
    }

    /** A whistle was asked for: the departments have their time to report in, and then that of a coordination. */
    LocalDate startAfterReportIn(Ladder ladder) {
        Calculation reportIn =
                calculator.byParameter(ladder.tenant(), ParameterScope.ofKind("KEY_WORK"), REPORT_IN, moment());
        OffsetDateTime from = reportIn.dueAt() == null
                ? reportIn.due().atStartOfDay(ChinaTime.ZONE).toOffsetDateTime()
                : reportIn.dueAt();
        return open(ladder, MAKE_GOOD, COORDINATION, from).day();
    }

    /** What a meeting has agreed on is waited for until the day it agreed on; an emergency does not wait for a day. */
    void startAfterMinutes(Ladder ladder, LocalDate agreed) {
        Calculation until = until(ladder, COORDINATION, moment());
        boolean later = !ladder.emergency() && agreed.isAfter(until.due());
        open(
                ladder,
                MAKE_GOOD,
                COORDINATION,
                later ? Calculation.ending(agreed, 0, today().toString(), false, until.basis()) : until);
    }

    private Until open(Ladder ladder, String kind, String parameter, OffsetDateTime from) {
        return open(ladder, kind, parameter, until(ladder, parameter, from));
    }

    private Until open(Ladder ladder, String kind, String parameter, Calculation until) {
        deadlines.open(ladder.tenant(), ladder.id(), null, kind, parameter, until, null, scope(ladder));
        return Until.of(until);
    }

    private Calculation until(Ladder ladder, String parameter, OffsetDateTime from) {
        return calculator.byParameter(ladder.tenant(), scope(ladder), parameter, from);
    }

    private static ParameterScope scope(Ladder ladder) {
        return ladder.emergency() ? ParameterScope.ofKind("EMERGENCY") : ParameterScope.ANY;
    }

    void stop(Ladder ladder, String kind) {
        deadlines.meet(ladder.tenant(), ladder.id(), null, kind);
    }

    void ranOut(Ladder ladder, String kind) {
        deadlines.miss(ladder.tenant(), ladder.id(), null, kind);
    }

    void stopAll(Ladder ladder) {
        deadlines.cancel(ladder.tenant(), ladder.id(), null, SIGN, ANSWER, MAKE_GOOD);
    }

    LocalDate appealUntil(String tenant) {
        return calculator.byParameter(tenant, "ladder.card.appeal", today()).due();
    }

    /** The day that the card names is over, and was no estimate: nobody is refused because of a day that a notice may put off. */
    boolean isAppealOver(ConductCard card) {
        Calculation until =
                calculator.byParameter(card.tenant(), "ladder.card.appeal", ChinaTime.dateOf(card.issuedAt()));
        return today().isAfter(card.appealUntil()) && !until.provisional() && today().isAfter(until.due());
    }

    /** @return until when the office is to answer */
    LocalDate startAppeal(ConductCard card) {
        Calculation until = calculator.byParameter(card.tenant(), "ladder.card.answer", today());
        deadlines.open(card.tenant(), card.ladderId(), card.id(), APPEAL, "ladder.card.answer", until, null);
        return until.due();
    }

    void stopAppeal(ConductCard card) {
        deadlines.meet(card.tenant(), card.ladderId(), card.id(), APPEAL);
    }

    private OffsetDateTime moment() {
        return clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
