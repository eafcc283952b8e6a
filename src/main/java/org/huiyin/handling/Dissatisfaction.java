package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.RehandlingEvent.ConferenceCalled;
import org.huiyin.handling.RehandlingEvent.ProposalReopened;
import org.huiyin.handling.persistence.Conferences;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** What dissatisfaction leads to: a rehandling first, then once a leader's meeting, then nothing but the mark. */
@Component
class Dissatisfaction {

    private final Proposals proposals;
    private final Conferences conferences;
    private final HandlingRecords records;
    private final VerdictDeadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Happening happening;

    Dissatisfaction(
            Proposals proposals,
            Conferences conferences,
            HandlingRecords records,
            VerdictDeadlines deadlines,
            DeadlineCalculator calculator,
            Happening happening) {
        this.proposals = proposals;
        this.conferences = conferences;
        this.records = records;
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.happening = happening;
    }

    /** Moves the proposal on when something is to follow. */
    ProcessSteps.Remedy follow(Proposal proposal, int round) {
        ProcessSteps.Remedy remedy = remedy(proposal, round);
        switch (remedy) {
            case REHANDLE -> proposals.advance(proposal.tenant(), proposal.id(), ProposalState.REHANDLING_PENDING);
            case CONFER -> confer(proposal, round);
            case NONE -> {}
        }
        return remedy;
    }

    /** After the conclusion: as {@link #follow}, and the process begins once more. */
    void reopen(Proposal proposal, int round) {
        ProcessSteps.Remedy remedy = follow(proposal, round);
        if (remedy == ProcessSteps.Remedy.NONE) {
            records.stillDissatisfied(proposal.tenant(), proposal.id());
            return;
        }
        records.reopened(proposal.tenant(), proposal.id());
        happening.publish(new ProposalReopened(
                Happening.clockOf(proposal.tenant()),
                proposal.id(),
                proposal.kind(),
                round,
                remedy == ProcessSteps.Remedy.CONFER));
    }

    private ProcessSteps.Remedy remedy(Proposal proposal, int round) {
        int allowed = calculator
                .parameter(
                        proposal.tenant(),
                        proposal.parameterScope(),
                        "redo.max_before_L4",
                        ChinaTime.dateOf(happening.now()))
                .amount();
        if (round <= allowed) {
            return ProcessSteps.Remedy.REHANDLE;
        }
        boolean met = !conferences.of(proposal.tenant(), proposal.id()).isEmpty();
        return met ? ProcessSteps.Remedy.NONE : ProcessSteps.Remedy.CONFER;
    }

    private void confer(Proposal proposal, int round) {
        proposals.advance(proposal.tenant(), proposal.id(), ProposalState.CONFERRING);
        LocalDate due = deadlines.openConferring(proposal);
        happening.publish(new ConferenceCalled(Happening.clockOf(proposal.tenant()), proposal.id(), round, due));
    }
}
