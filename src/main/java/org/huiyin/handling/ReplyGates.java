package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * What still stands between a draft and its clearing: a recorded consultation in this round, an answer to each recommendation, all
 * co-handling opinions (or their safe date passed), category, disclosure, and dated commitments where it promises something.
 */
@Component
public class ReplyGates {

    private final Consultations consultations;
    private final Assignments assignments;
    private final Directory directory;
    private final CategoryLetters letters;
    private final Clock clock;

    ReplyGates(
            Consultations consultations,
            Assignments assignments,
            Directory directory,
            CategoryLetters letters,
            Clock clock) {
        this.consultations = consultations;
        this.assignments = assignments;
        this.directory = directory;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return the gates that are closed, empty when the draft may be cleared */
    public List<Problem> closed(Proposal proposal, Assignment lead, Optional<Reply> draft) {
        List<Problem> gates = new ArrayList<>();
        if (consultations.of(lead.tenant(), proposal.id()).stream()
                .noneMatch(c -> c.assignmentId().equals(lead.id()))) {
            gates.add(Problem.at("consultation", "gate.consultation"));
        }
        coHandling(lead, gates);
        proposal.recommendations().forEach(r -> answerGate(r.no(), draft).ifPresent(gates::add));
        OutcomeCategory category = draft.map(Reply::category).orElse(null);
        if (category == null) {
            gates.add(Problem.at("category", "gate.category"));
        } else if (!letters.isUsed(proposal, category, clock.instant())) {
            gates.add(Problem.at("category", "gate.categoryUnused"));
        }
        draft.ifPresent(reply -> commitments(reply, gates));
        if (draft.map(Reply::disclosure).isEmpty()) {
            gates.add(Problem.at("disclosure", "gate.disclosure"));
        } else {
            disclosure(draft.get(), gates);
        }
        return gates;
    }

    /** All opinions in, none of them disputed, and no further co-handling department asked for. */
    private void coHandling(Assignment lead, List<Problem> gates) {
        List<Assignment> round = assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round());
        for (Assignment a : round) {
            if (a.id().equals(lead.id()) && a.pending() == Pending.CO_HANDLERS) {
                gates.add(Problem.at("coHandlers", "gate.coHandlers"));
            }
            if (a.role() == DepartmentRole.CO_HANDLING && !a.state().isClosed()) {
                gates.add(Problem.at("opinion", "gate.opinion", organName(a)));
            }
            if (a.pending() == Pending.CONFLICT) {
                gates.add(Problem.at("conflict", "gate.conflict", organName(a)));
            }
        }
    }

    /** What the leader's signature asks for once more, days having passed since the draft was sent. */
    List<Problem> atIssuing(Reply reply) {
        List<Problem> gates = new ArrayList<>();
        commitments(reply, gates);
        disclosure(reply, gates);
        return gates;
    }

    private static void disclosure(Reply reply, List<Problem> gates) {
        if (reply.disclosure() == Disclosure.NONE && blank(reply.disclosureGround())) {
            gates.add(Problem.at("disclosureGround", "gate.disclosureGround"));
        }
        if (reply.disclosure() == Disclosure.SUMMARY && blank(reply.terms().summary())) {
            gates.add(Problem.at("summary", "gate.summary"));
        }
    }

    /** A planned reply, or a deferred one that promises, names what will be done, until when and by whom. */
    private void commitments(Reply reply, List<Problem> gates) {
        if (reply.category() == null || !reply.terms().mustCommit(reply.category())) {
            return;
        }
        List<ReplyCommitment> rows = reply.terms().commitments();
        if (rows.isEmpty()) {
            gates.add(Problem.at("commitments", "gate.commitment"));
        }
        LocalDate today = ChinaTime.today(clock);
        for (int i = 0; i < rows.size(); i++) {
            ReplyCommitment row = rows.get(i);
            String no = String.valueOf(i + 1);
            if (blank(row.matter())) {
                gates.add(Problem.at("commitments", "gate.commitment.matter", no));
            }
            if (blank(row.responsible())) {
                gates.add(Problem.at("commitments", "gate.commitment.responsible", no));
            }
            if (row.due() == null) {
                gates.add(Problem.at("commitments", "gate.commitment.due", no));
            } else if (!row.due().isAfter(today)) {
                gates.add(Problem.at("commitments", "gate.commitment.past", no, row.due()));
            }
            milestones(row, no, gates);
        }
    }

    private static void milestones(ReplyCommitment row, String no, List<Problem> gates) {
        for (ReplyCommitment.Milestone milestone : row.milestones()) {
            if (milestone.day() == null || blank(milestone.text())) {
                gates.add(Problem.at("commitments", "gate.milestone", no));
            } else if (row.due() != null && milestone.day().isAfter(row.due())) {
                gates.add(Problem.at("commitments", "gate.milestone.late", no, milestone.day()));
            }
        }
    }

    private String organName(Assignment part) {
        return directory.organ(part.tenant(), part.organ()).map(Organ::name).orElse(part.organ());
    }

    private static Optional<Problem> answerGate(int no, Optional<Reply> draft) {
        String field = "answers[" + no + "]";
        Reply.Answer answer = draft.flatMap(d -> d.answer(no)).orElse(null);
        if (answer == null || answer.outcome() == null || blank(answer.text())) {
            return Optional.of(Problem.at(field, "gate.answer", String.valueOf(no)));
        }
        if (answer.outcome() == RecommendationOutcome.PLANNED && answer.plannedOn() == null) {
            return Optional.of(Problem.at(field, "gate.plannedOn", String.valueOf(no)));
        }
        return Optional.empty();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
