package org.huiyin.handling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Due;
import org.huiyin.handling.HandlingRecord;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.Opinion;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Reply;
import org.huiyin.handling.Viewpoint;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.Proposal;
import org.huiyin.web.ProblemTexts;
import org.huiyin.workflow.Deadlines.Lamp;

/** What a program learns of a proposal: exactly what its page would show the same viewer. */
record ProposalAnswer(
        Proposal proposal,
        HandlingRecord handling,
        List<Part> assignments,
        List<Consultation> consultations,
        List<Opinion> opinions,
        List<Reply> replies,
        List<ProposalDetail.Round> feedback,
        List<Term> deadlines,
        List<Step> timeline,
        List<ProposalDetail.Contact> contacts,
        List<Act> acts) {

    /** @param id names the assignment in every act on it */
    record Part(
            String id,
            int round,
            String organ,
            String organName,
            DepartmentRole role,
            AssignmentState state,
            ClearingStep step,
            String handler,
            String handlerName,
            String requirement,
            Instant assignedAt,
            Instant acknowledgedAt,
            Instant releasedAt,
            LocalDate due) {}

    /** A deadline with its lamp. */
    record Term(
            long id,
            String assignmentId,
            String kind,
            String parameter,
            String rule,
            int amount,
            LocalDate due,
            String status,
            Lamp lamp,
            boolean provisional,
            String basis) {}

    record Step(long sequence, String type, Instant at, String person, String organ) {}

    /** @param gates what still stands in the way, in words */
    record Act(OpenAct.Code code, String assignmentId, ClearingStep step, List<String> gates) {}

    static ProposalAnswer of(ProposalDetail detail, ProblemTexts texts) {
        boolean inside = detail.viewpoint() != Viewpoint.PROPOSER;
        return new ProposalAnswer(
                detail.proposal(),
                inside ? detail.handling() : null,
                detail.parts().stream().map(part -> part(part, inside)).toList(),
                detail.consultations(),
                detail.opinions(),
                detail.replies().stream()
                        .map(r -> inside ? r : r.withoutClearings())
                        .toList(),
                detail.feedback(),
                detail.deadlines().stream().map(ProposalAnswer::term).toList(),
                detail.timeline().stream().map(ProposalAnswer::step).toList(),
                detail.contacts(),
                detail.acts().stream().map(act -> act(act, texts)).toList());
    }

    private static Part part(ProposalDetail.Part part, boolean inside) {
        var assignment = part.assignment();
        return new Part(
                assignment.id(),
                assignment.round(),
                assignment.organ(),
                part.organName(),
                assignment.role(),
                part.state(),
                part.step(),
                assignment.handler(),
                assignment.handlerName(),
                inside ? assignment.requirement() : null,
                assignment.assignedAt(),
                assignment.acknowledgedAt(),
                inside ? assignment.releasedAt() : null,
                part.due() == null ? null : part.due().deadline().due());
    }

    private static Term term(Due due) {
        var d = due.deadline();
        return new Term(
                d.id(),
                d.scopeId(),
                d.kind(),
                d.parameter(),
                d.rule(),
                d.amount(),
                d.due(),
                d.status(),
                due.lamp(),
                d.provisional(),
                d.basis());
    }

    private static Step step(Journal.Row row) {
        return new Step(row.sequence(), row.type(), row.at(), row.personName(), row.organName());
    }

    private static Act act(OpenAct act, ProblemTexts texts) {
        return new Act(act.code(), act.assignmentId(), act.step(), texts.texts(act.gates()));
    }
}
