package org.huiyin.handling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.proposal.Proposal;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The deadlines of departments' parts: opened, handed over, met and cancelled. */
@Component
public class PartDeadlines {

    public static final String ACKNOWLEDGE = "ACKNOWLEDGE";
    /** 退办窗口: as long as it is open the department may return the assignment; at its end it has accepted it. */
    public static final String RETURN_WINDOW = "RETURN_WINDOW";

    public static final String REPLY = "REPLY";
    public static final String CO_HANDLING = "CO_HANDLING";
    public static final String SAFE = "CO_HANDLING_SAFE";
    private static final String ASSIGN = "ASSIGN";
    public static final String CLEARING = "CLEARING";
    public static final String DELIVERY = "DELIVERY";
    public static final String FIRST_CONTACT = "FIRST_CONTACT";
    public static final String PROGRESS = "PROGRESS";
    public static final String EXTENSION = "EXTENSION";
    private static final String CONFLICT = "CONFLICT";

    private static final String[] OF_A_PART = {
        ACKNOWLEDGE,
        RETURN_WINDOW,
        "RETURN_REVIEW",
        "RULING",
        REPLY,
        CO_HANDLING,
        SAFE,
        CLEARING,
        DELIVERY,
        FIRST_CONTACT,
        PROGRESS,
        EXTENSION,
        "CO_HANDLERS",
        CONFLICT
    };

    private final Deadlines deadlines;
    private final PartTimes times;

    PartDeadlines(Deadlines deadlines, PartTimes times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    Calculation reply(Proposal proposal, int round) {
        return times.reply(proposal, round);
    }

    LocalDate openLead(Assignment part, Proposal proposal, Calculation reply) {
        openAcknowledge(part, proposal);
        return openReply(part, proposal, reply);
    }

    /** From the day the rehandling is ordered. */
    LocalDate openRehandling(Assignment part, Proposal proposal) {
        return openReply(part, proposal, times.reply(proposal, part.round()));
    }

    private LocalDate openReply(Assignment part, Proposal proposal, Calculation reply) {
        open(proposal, part.id(), REPLY, PartTimes.replyParameter(proposal, part.round()), reply);
        return reply.due();
    }

    /** The opinion is due after 30 days, yet never later than the safe date, on whose end the lead is released. */
    LocalDate openCoHandling(Assignment part, Proposal proposal, Calculation reply) {
        openAcknowledge(part, proposal);
        Calculation safe = times.safe(proposal, reply);
        Calculation opinion = times.opinion(proposal, reply);
        String code = opinion.equals(safe) ? "cohandle.safe_gap" : "cohandle.opinion";
        open(proposal, part.id(), CO_HANDLING, code, opinion);
        open(proposal, part.id(), SAFE, "cohandle.safe_gap", safe);
        return opinion.due();
    }

    /**
     * 改派: closes what ran for one department and opens the same for the one that takes over.
     *
     * @param fresh its reply is counted from today; otherwise the day stays
     * @return last day of its reply or opinion
     */
    public LocalDate handOver(Proposal proposal, Assignment from, Assignment to, boolean fresh) {
        boolean opinion = from.role() == DepartmentRole.CO_HANDLING;
        Calculation reply = runningReply(from)
                .filter(running -> opinion || !fresh)
                .orElseGet(() -> times.reply(proposal, to.round()));
        cancelAll(from);
        return opinion ? openCoHandling(to, proposal, reply) : openLead(to, proposal, reply);
    }

    /** 增加的会办: its opinion's time begins with its own assignment, and ends on the safe date of the lead's reply as that runs now. */
    public LocalDate openAdded(Assignment added, Proposal proposal, Assignment lead) {
        return openCoHandling(
                added, proposal, runningReply(lead).orElseGet(() -> times.reply(proposal, added.round())));
    }

    /** Until when opinions beside this part's reply are waited for; none when no reply is due. */
    public Optional<Calculation> safe(Proposal proposal, Assignment lead) {
        return runningReply(lead).map(reply -> times.safe(proposal, reply));
    }

    /** The reply's time as it runs: of the part itself, or for a co-handling one of the department that answers. */
    public Optional<Calculation> runningReply(Assignment part) {
        return deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(d -> d.kind().equals(REPLY) && "OPEN".equals(d.status()))
                .filter(d ->
                        part.role() == DepartmentRole.CO_HANDLING || part.id().equals(d.scopeId()))
                .findFirst()
                .map(d -> new Calculation(
                        Rule.valueOf(d.rule()),
                        d.amount(),
                        d.start(),
                        d.due(),
                        null,
                        d.overdueFrom(),
                        d.provisional(),
                        List.of(),
                        d.basis()));
    }

    /** After an assignment was taken back the supervision office has its working days again. */
    void openAssign(Proposal proposal) {
        String code = "suggestion.assign.offsession";
        open(proposal, null, ASSIGN, code, times.by(proposal, code));
    }

    void metAssign(String tenant, String proposalId) {
        deadlines.meet(tenant, proposalId, null, ASSIGN);
    }

    /** From the sending to the signature; a draft sent back and sent again has its days anew. */
    void openClearing(Assignment part, Proposal proposal) {
        deadlines.cancel(part.tenant(), part.proposalId(), part.id(), PROGRESS);
        open(proposal, part.id(), CLEARING, "clearing.within", times.by(proposal, "clearing.within"));
    }

    /** For letters that must be carried to somebody. */
    void openDelivery(Assignment part, Proposal proposal) {
        open(proposal, part.id(), DELIVERY, "delivery.within", times.by(proposal, "delivery.within"));
    }

    public void met(Assignment part, String... kinds) {
        deadlines.meet(part.tenant(), part.proposalId(), part.id(), kinds);
    }

    /**
     * The opinion did not come: nothing is waited for any more, except that a dispute about it is settled.
     *
     * @return the day on which it was due, or null when nothing was counted
     */
    LocalDate missedOpinion(Assignment part) {
        LocalDate due = deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(d -> d.kind().equals(CO_HANDLING) && part.id().equals(d.scopeId()) && "OPEN".equals(d.status()))
                .map(Deadlines.Deadline::due)
                .findFirst()
                .orElse(null);
        deadlines.miss(part.tenant(), part.proposalId(), part.id(), CO_HANDLING);
        deadlines.cancel(
                part.tenant(),
                part.proposalId(),
                part.id(),
                Arrays.stream(OF_A_PART).filter(kind -> !kind.equals(CONFLICT)).toArray(String[]::new));
        return due;
    }

    public void cancelAll(Assignment part) {
        deadlines.cancel(part.tenant(), part.proposalId(), part.id(), OF_A_PART);
    }

    public void openAcknowledge(Assignment part, Proposal proposal) {
        open(proposal, part.id(), ACKNOWLEDGE, "sign.within", times.acknowledgement(proposal));
        open(proposal, part.id(), RETURN_WINDOW, "return.window", times.by(proposal, "return.window"));
    }

    /** @param scopeId the part, or null for the proposal as a whole */
    private void open(Proposal proposal, String scopeId, String kind, String parameter, Calculation calculation) {
        deadlines.open(
                proposal.tenant(),
                proposal.id(),
                scopeId,
                kind,
                parameter,
                calculation,
                null,
                proposal.parameterScope());
    }
}
