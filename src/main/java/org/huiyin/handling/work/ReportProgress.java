package org.huiyin.handling.work;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Duties;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Standstill;
import org.huiyin.handling.Texts;
import org.huiyin.handling.work.WorkEvent.ProgressReported;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报送进展: what was done, what comes next; as often as one likes, once a month at least. */
@Service
public class ReportProgress {

    private final Parts parts;
    private final Proposals proposals;
    private final Duties duties;
    private final ProgressReports reports;
    private final Standstill standstill;
    private final Happening happening;

    ReportProgress(
            Parts parts,
            Proposals proposals,
            Duties duties,
            ProgressReports reports,
            Standstill standstill,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.duties = duties;
        this.reports = reports;
        this.standstill = standstill;
        this.happening = happening;
    }

    public record Command(String assignmentId, String done, String nextStep, ProgressColour colour) {}

    @Transactional
    public String report(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.REPORT_PROGRESS, command.assignmentId());
        if (part.role() == DepartmentRole.CO_HANDLING) {
            throw BusinessException.gateClosed("error.progress.coHandling");
        }
        if (part.state() != AssignmentState.HANDLING && part.state() != AssignmentState.CLEARING) {
            throw BusinessException.stale("error.progress.state");
        }
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "done", command.done(), 1000);
        Texts.required(problems, "nextStep", command.nextStep(), 1000);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        ProgressReport report = new ProgressReport(
                Ids.next(),
                part.proposalId(),
                part.id(),
                part.organ(),
                duties.reported(part, proposals.get(actor.tenant(), part.proposalId()))
                        .atDay(1),
                command.done().strip(),
                command.nextStep().strip(),
                command.colour(),
                actor.person(),
                actor.personName(),
                happening.now());
        reports.add(actor.tenant(), report);
        happening.publish(new ProgressReported(
                actor,
                part.proposalId(),
                part.id(),
                part.organ(),
                report.id(),
                report.month(),
                report.done(),
                report.nextStep(),
                report.colour()));
        standstill.end(actor, part);
        return report.id();
    }
}
