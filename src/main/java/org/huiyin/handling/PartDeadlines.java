package org.huiyin.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The deadlines of departments' parts, as the parameters of the tenant count them. */
@Component
public class PartDeadlines {

    public static final String ACKNOWLEDGE = "ACKNOWLEDGE";
    public static final String REPLY = "REPLY";
    public static final String CO_HANDLING = "CO_HANDLING";
    public static final String SAFE = "CO_HANDLING_SAFE";
    public static final String ASSIGN = "ASSIGN";
    public static final String FEEDBACK = "FEEDBACK";
    public static final String CLEARING = "CLEARING";
    public static final String DELIVERY = "DELIVERY";
    public static final String FIRST_CONTACT = "FIRST_CONTACT";
    public static final String PROGRESS = "PROGRESS";
    public static final String EXTENSION = "EXTENSION";

    private static final List<String> OF_A_PART = List.of(
            ACKNOWLEDGE, REPLY, CO_HANDLING, SAFE, CLEARING, DELIVERY, FIRST_CONTACT, PROGRESS, EXTENSION);

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    PartDeadlines(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** 3 natural months by default, suggestions and proposals apart. */
    Calculation reply(String tenant, ProposalKind kind) {
        String code = kind == ProposalKind.DEPUTY_SUGGESTION ? "reply.normal" : "reply.proposal";
        return calculator.byParameter(tenant, code, today());
    }

    LocalDate openLead(Assignment part, ProposalKind kind, Calculation reply) {
        openAcknowledge(part);
        String code = kind == ProposalKind.DEPUTY_SUGGESTION ? "reply.normal" : "reply.proposal";
        deadlines.open(part.tenant(), part.proposalId(), part.id(), REPLY, code, reply, null);
        return reply.due();
    }

    /** One natural month by default, from the day the rehandling is ordered. */
    LocalDate openRehandling(Assignment part) {
        Calculation redo = calculator.byParameter(part.tenant(), "redo.period", today());
        deadlines.open(part.tenant(), part.proposalId(), part.id(), REPLY, "redo.period", redo, null);
        return redo.due();
    }

    /** The opinion is due after 30 days, yet never later than the safe date, on whose end the lead is released. */
    LocalDate openCoHandling(Assignment part, Calculation reply) {
        openAcknowledge(part);
        String tenant = part.tenant();
        Calculation safe = safe(tenant, reply);
        Calculation opinion = opinion(tenant, reply);
        String code = opinion.equals(safe) ? "cohandle.safe_gap" : "cohandle.opinion";
        deadlines.open(tenant, part.proposalId(), part.id(), CO_HANDLING, code, opinion, null);
        deadlines.open(tenant, part.proposalId(), part.id(), SAFE, "cohandle.safe_gap", safe, null);
        return opinion.due();
    }

    /** Until when an opinion would be due beside such a reply. */
    Calculation opinion(String tenant, Calculation reply) {
        Calculation safe = safe(tenant, reply);
        Calculation opinion = calculator.byParameter(tenant, "cohandle.opinion", today());
        return opinion.due().isAfter(safe.due()) ? safe : opinion;
    }

    private Calculation safe(String tenant, Calculation reply) {
        var gap = calculator.parameter(tenant, "cohandle.safe_gap", today());
        LocalDate safeDay = calculator.calendarDaysBeforeOnWorkingDay(tenant, reply.due(), gap.amount());
        return endingOn(safeDay, gap.amount(), gap.basis(), reply);
    }

    Calculation acknowledgement(String tenant) {
        return calculator.byParameter(tenant, "sign.within", today());
    }

    LocalDate openFeedback(String tenant, String proposalId) {
        Calculation feedback = calculator.byParameter(tenant, "feedback.return", today());
        deadlines.open(tenant, proposalId, null, FEEDBACK, "feedback.return", feedback, null);
        return feedback.due();
    }

    /** After an assignment was taken back the supervision office has its working days again. */
    void openAssign(String tenant, String proposalId) {
        String code = "suggestion.assign.offsession";
        deadlines.open(tenant, proposalId, null, ASSIGN, code, calculator.byParameter(tenant, code, today()), null);
    }

    /** From the sending to the signature; a draft sent back and sent again has its days anew. */
    void openClearing(Assignment part) {
        deadlines.cancel(part.tenant(), part.proposalId(), part.id(), PROGRESS);
        open(part, CLEARING, "clearing.within");
    }

    /** For letters that must be carried to somebody. */
    void openDelivery(Assignment part) {
        open(part, DELIVERY, "delivery.within");
    }

    private void open(Assignment part, String kind, String parameter) {
        Calculation within = calculator.byParameter(part.tenant(), parameter, today());
        deadlines.open(part.tenant(), part.proposalId(), part.id(), kind, parameter, within, null);
    }

    void metAssign(String tenant, String proposalId) {
        deadlines.meet(tenant, proposalId, null, ASSIGN);
    }

    void metFeedback(String tenant, String proposalId) {
        deadlines.meet(tenant, proposalId, null, FEEDBACK);
    }

    void cancelFeedback(String tenant, String proposalId) {
        deadlines.cancel(tenant, proposalId, null, FEEDBACK);
    }

    public void met(Assignment part, String kind) {
        deadlines.meet(part.tenant(), part.proposalId(), part.id(), kind);
    }

    void cancelAll(Assignment part) {
        for (String kind : OF_A_PART) {
            deadlines.cancel(part.tenant(), part.proposalId(), part.id(), kind);
        }
    }

    private void openAcknowledge(Assignment part) {
        Calculation within = acknowledgement(part.tenant());
        Instant red = calculator.byParameter(part.tenant(), "sign.red", today()).overdueFrom();
        deadlines.open(part.tenant(), part.proposalId(), part.id(), ACKNOWLEDGE, "sign.within", within, red);
    }

    private Calculation endingOn(LocalDate day, int amount, String basis, Calculation reply) {
        return new Calculation(
                Rule.CALENDAR_DAYS,
                amount,
                reply.due().toString(),
                day,
                null,
                ChinaTime.startOf(day.plusDays(1)),
                reply.provisional(),
                List.of(),
                basis);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
