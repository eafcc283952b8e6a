package org.huiyin.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The two clocks after the conclusion: publication counts from the last letter's delivery, the archive from the conclusion. */
@Component
class ClosingClock {

    static final String DISCLOSURE = "DISCLOSURE";
    static final String ARCHIVE = "ARCHIVE";

    private static final String DISCLOSE_WITHIN = "disclose.within";
    private static final String ARCHIVE_WITHIN = "archive.within";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    ClosingClock(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** Counted from the delivery; where that would be over before the conclusion, from the conclusion. */
    void concluded(Proposal proposal, LocalDate repliedOn) {
        LocalDate today = ChinaTime.today(clock);
        Calculation within = count(proposal, DISCLOSE_WITHIN, repliedOn == null ? today : repliedOn);
        if (within.due().isBefore(today)) {
            within = count(proposal, DISCLOSE_WITHIN, today);
        }
        open(proposal, DISCLOSURE, DISCLOSE_WITHIN, within);
    }

    void decided(ProposalDetail detail) {
        Proposal proposal = detail.proposal();
        deadlines.meet(proposal.tenant(), proposal.id(), null, DISCLOSURE);
        LocalDate concluded = ChinaTime.dateOf(detail.handling().concludedAt());
        open(proposal, ARCHIVE, ARCHIVE_WITHIN, count(proposal, ARCHIVE_WITHIN, concluded));
    }

    private Calculation count(Proposal proposal, String parameter, LocalDate start) {
        return calculator.byParameter(proposal.tenant(), proposal.parameterScope(), parameter, start);
    }

    private void open(Proposal proposal, String kind, String parameter, Calculation within) {
        deadlines.open(
                proposal.tenant(), proposal.id(), null, kind, parameter, within, null, proposal.parameterScope());
    }

    void archived(String tenant, String proposalId) {
        deadlines.meet(tenant, proposalId, null, ARCHIVE);
    }

    boolean isRunning(String tenant, String proposalId) {
        return deadlines.of(tenant, proposalId).stream()
                .anyMatch(d -> "OPEN".equals(d.status())
                        && (d.kind().equals(DISCLOSURE) || d.kind().equals(ARCHIVE)));
    }

    /** @return whether one of them was running */
    boolean reopened(String tenant, String proposalId) {
        boolean running = isRunning(tenant, proposalId);
        deadlines.cancel(tenant, proposalId, null, DISCLOSURE);
        deadlines.cancel(tenant, proposalId, null, ARCHIVE);
        return running;
    }

    Publication publication(Actor actor, ProposalDetail detail, DecidePublication.Command command) {
        Proposal proposal = detail.proposal();
        boolean withheld = command.form() == PublicationForm.NONE;
        String departments = PublicationText.lastIssued(detail).stream()
                .map(reply -> detail.part(reply.assignmentId()).orElseThrow().organName())
                .distinct()
                .collect(Collectors.joining("、"));
        return new Publication(
                Ids.next(),
                proposal.id(),
                command.form(),
                proposal.kind(),
                proposal.term(),
                proposal.session(),
                proposal.number(),
                proposal.category(),
                withheld ? null : proposal.subject(),
                withheld ? null : departments,
                ChinaTime.dateOf(detail.handling().repliedAt()),
                withheld ? null : command.text().strip(),
                withheld ? command.ground().strip() : null,
                withheld || !proposal.collective() ? null : proposal.body(),
                actor.personName(),
                clock.instant());
    }
}
