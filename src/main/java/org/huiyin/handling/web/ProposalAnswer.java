package org.huiyin.handling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.Opinion;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Viewpoint;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.Proposal;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * A proposal as a program reads it; a proposer gets no more than the page shows a proposer.
 *
 * @param acts what this post can do now, each with the part it concerns and the gates still closed
 */
record ProposalAnswer(
        Proposal proposal,
        List<Part> parts,
        List<Consultation> consultations,
        List<Opinion> opinions,
        List<Reply> replies,
        List<Round> feedback,
        List<Deadline> deadlines,
        List<Happened> timeline,
        List<ProposalDetail.Contact> contacts,
        List<OpenAct> acts) {

    /** @param id what the acts on an assignment name in their address */
    record Part(
            String id,
            int round,
            String organ,
            String organName,
            DepartmentRole role,
            AssignmentState state,
            ClearingStep step,
            String requirement,
            Instant assignedAt,
            Instant acknowledgedAt,
            String handlerName,
            LocalDate due) {}

    record Reply(
            String id,
            String assignmentId,
            int round,
            int version,
            ClearingStep step,
            OutcomeCategory category,
            Disclosure disclosure,
            String disclosureGround,
            String opening,
            String closing,
            String letterNumber,
            Instant issuedAt,
            String issuedByName,
            List<org.huiyin.handling.Reply.Answer> answers,
            List<org.huiyin.handling.Reply.Clearing> clearings) {}

    record Round(int round, Instant closedAt, List<ProposalDetail.Verdict> verdicts) {}

    /** @param id address of its explanation: /deadlines/{id} */
    record Deadline(
            long id, String kind, String assignmentId, String start, LocalDate due, Lamp lamp, int workingDaysLeft) {}

    record Happened(long sequence, String type, Instant at, String personName, String organName) {}

    static ProposalAnswer of(ProposalDetail detail) {
        boolean insider = detail.viewpoint() != Viewpoint.PROPOSER;
        return new ProposalAnswer(
                detail.proposal(),
                detail.parts().stream().map(part -> part(part, insider)).toList(),
                detail.consultations(),
                detail.opinions(),
                detail.replies().stream().map(reply -> reply(reply, insider)).toList(),
                detail.feedback().stream()
                        .map(r -> new Round(r.round().round(), r.round().closedAt(), r.verdicts()))
                        .toList(),
                detail.deadlines().stream().map(ProposalAnswer::deadline).toList(),
                detail.timeline().stream().map(ProposalAnswer::happened).toList(),
                detail.contacts(),
                detail.acts());
    }

    private static Part part(ProposalDetail.Part part, boolean insider) {
        var assignment = part.assignment();
        return new Part(
                assignment.id(),
                assignment.round(),
                assignment.organ(),
                part.organName(),
                assignment.role(),
                part.state(),
                part.step(),
                insider ? assignment.requirement() : null,
                assignment.assignedAt(),
                assignment.acknowledgedAt(),
                assignment.handlerName(),
                part.due() == null ? null : part.due().deadline().due());
    }

    private static Reply reply(org.huiyin.handling.Reply reply, boolean insider) {
        return new Reply(
                reply.id(),
                reply.assignmentId(),
                reply.round(),
                reply.version(),
                reply.step(),
                reply.category(),
                reply.disclosure(),
                reply.disclosureGround(),
                reply.opening(),
                reply.closing(),
                reply.letterNumber(),
                reply.issuedAt(),
                reply.issuedByName(),
                reply.answers(),
                insider ? reply.clearings() : List.of());
    }

    private static Deadline deadline(org.huiyin.handling.Due due) {
        var row = due.deadline();
        return new Deadline(
                row.id(), row.kind(), row.scopeId(), row.start(), row.due(), due.lamp(), due.workingDaysLeft());
    }

    private static Happened happened(Journal.Row row) {
        return new Happened(row.sequence(), row.type(), row.at(), row.personName(), row.organName());
    }
}
