package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * What still stands between a draft and its clearing: a recorded consultation in this round, an answer to each recommendation, all
 * co-handling opinions (or their safe date passed), category and disclosure.
 */
@Component
public class ReplyGates {

    private final Consultations consultations;
    private final Assignments assignments;
    private final Directory directory;

    ReplyGates(Consultations consultations, Assignments assignments, Directory directory) {
        this.consultations = consultations;
        this.assignments = assignments;
        this.directory = directory;
    }

    /** @return the gates that are closed, empty when the draft may be cleared */
    public List<Problem> closed(Proposal proposal, Assignment lead, Optional<Reply> draft) {
        List<Problem> gates = new ArrayList<>();
        if (consultations.of(lead.tenant(), proposal.id()).stream()
                .noneMatch(c -> c.assignmentId().equals(lead.id()))) {
            gates.add(Problem.at("consultation", "gate.consultation"));
        }
        assignments.ofRound(lead.tenant(), proposal.id(), lead.round()).stream()
                .filter(a ->
                        a.role() == DepartmentRole.CO_HANDLING && !a.state().isClosed())
                .forEach(a -> gates.add(Problem.at("opinion", "gate.opinion", organName(a))));
        proposal.recommendations().forEach(r -> answerGate(r.no(), draft).ifPresent(gates::add));
        if (draft.map(Reply::category).isEmpty()) {
            gates.add(Problem.at("category", "gate.category"));
        }
        if (draft.map(Reply::disclosure).isEmpty()) {
            gates.add(Problem.at("disclosure", "gate.disclosure"));
        } else if (draft.get().disclosure() == Disclosure.NONE
                && blank(draft.get().disclosureGround())) {
            gates.add(Problem.at("disclosureGround", "gate.disclosureGround"));
        }
        return gates;
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
