package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;

/** Deadlines as rows; BPMN timers only read them. Rows are opened and met by use cases, in their transaction. */
public interface Deadlines {

    /**
     * Opens a deadline before the process reaches the scope whose timer reads it.
     *
     * @param kind REVIEW, COMPLETION, ASSIGN, ACKNOWLEDGE, REPLY, CO_HANDLING, CO_HANDLING_SAFE, FEEDBACK, CLEARING,
     *     DELIVERY, FIRST_CONTACT, PROGRESS, EXTENSION …
     * @param parameter the parameter's code it was computed by
     * @param scopeId the assignment or null for the proposal as a whole
     * @param redFrom from when on the lamp is red, where people have set the moment; null = as the law counts it
     */
    void open(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            Instant redFrom);

    /**
     * The same for a proposal of a kind, term and session, which may have reminders (warn.reply …) of their own.
     *
     * @param scope as {@code proposal.parameterScope()} tells it
     */
    void open(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            Instant redFrom,
            ParameterScope scope);

    /** Closes the open rows of these kinds as kept or late, where there are some. */
    void meet(String tenant, String subjectId, String scopeId, String... kinds);

    /** Closes the open row as not kept: its day went by, and nothing is waited for any more. */
    void miss(String tenant, String subjectId, String scopeId, String kind);

    void cancel(String tenant, String subjectId, String scopeId, String... kinds);

    /** For what is due again and again: closes the open row as kept and opens the next one, by which the same timer goes on. */
    void renew(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            ParameterScope scope);

    /**
     * The same when nothing came: closes the overdue row as not kept and opens the next one. What was missed is still owed: only
     * meeting a later row ends its ladder.
     */
    void renewOwed(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            ParameterScope scope);

    /** What an earlier row left owing has come, while the open row goes on for what is next. */
    void settle(String tenant, String subjectId, String scopeId, String kind);

    /**
     * Moves the open deadline by an act (extension, ruling): row, history row and the timer that lives by it, in the caller's
     * transaction. From then on it is individually ruled: settings that change move others of its kind, not this one.
     *
     * @param redFrom from when on the lamp is red, where people have set the moment; null = as the law counts it
     * @throws org.huiyin.shared.BusinessException STALE when there is no such open deadline
     */
    Deadline move(
            Actor actor,
            String subjectId,
            String scopeId,
            String kind,
            Calculation calculation,
            Instant redFrom,
            String reason);

    /** All deadlines a subject ever had, oldest first. */
    List<Deadline> of(String tenant, String subjectId);

    /** Lamp of a deadline at an instant. Computed, never stored. */
    enum Lamp {
        ON_TRACK,
        DUE_SOON,
        OVERDUE,
        /** Provisional: not judged. */
        PROVISIONAL,
        /** Met, cancelled: no lamp. */
        NONE;

        /** Of a row that runs; every page and list that has read one asks here. */
        public static Lamp at(Instant now, Instant warnFrom, Instant redFrom, boolean provisional) {
            if (provisional) {
                return PROVISIONAL;
            }
            if (!now.isBefore(redFrom)) {
                return OVERDUE;
            }
            return now.isBefore(warnFrom) ? ON_TRACK : DUE_SOON;
        }

        /** Of a day that was set by people: due soon so many days before, overdue when it has passed. */
        public static Lamp of(LocalDate due, int soon, LocalDate today) {
            if (due.isBefore(today)) {
                return OVERDUE;
            }
            return due.minusDays(soon).isAfter(today) ? ON_TRACK : DUE_SOON;
        }
    }

    record Deadline(
            long id,
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            String rule,
            int amount,
            String start,
            LocalDate due,
            Instant overdueFrom,
            Instant warnFrom,
            Instant redFrom,
            boolean provisional,
            String basis,
            String status,
            boolean individuallyRuled,
            Instant openedAt,
            Instant closedAt) {

        /** The minute at which it ends; null when it has the whole day. */
        public Instant dueAt() {
            return overdueFrom == null || ChinaTime.isMidnight(overdueFrom) ? null : overdueFrom;
        }

        public Lamp lamp(Instant now) {
            return "OPEN".equals(status) ? Lamp.at(now, warnFrom, redFrom, provisional) : Lamp.NONE;
        }
    }
}
