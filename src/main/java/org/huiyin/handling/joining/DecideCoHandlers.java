package org.huiyin.handling.joining;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.HandlingEvent.AssignedDepartment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersAdded;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersDecided;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批复增加会办: all, some with a reason for the rest, or none with a reason. Who is granted is assigned at once. */
@Service
public class DecideCoHandlers {

    private final Parts parts;
    private final CoHandlersRequests requests;
    private final JoiningBook book;
    private final JoiningRules rules;
    private final AddedParts added;
    private final Happening happening;

    DecideCoHandlers(
            Parts parts,
            CoHandlersRequests requests,
            JoiningBook book,
            JoiningRules rules,
            AddedParts added,
            Happening happening) {
        this.parts = parts;
        this.requests = requests;
        this.book = book;
        this.rules = rules;
        this.added = added;
        this.happening = happening;
    }

    /** @param granted organ codes out of the request; none = refused @param remark needed unless all are granted */
    public record Command(String requestId, List<String> granted, String remark) {}

    @Transactional
    public void decide(Actor actor, Command command) {
        actor.require(JoiningAct.DECIDE_CO_HANDLERS);
        String leadId = requests.get(actor.tenant(), command.requestId()).assignmentId();
        Assignment lead = parts.any(actor, JoiningAct.DECIDE_CO_HANDLERS, leadId);
        CoHandlersRequest request = book.undecided(actor.tenant(), command.requestId());
        List<String> granted = command.granted() == null ? List.of() : command.granted();
        String remark = check(request, granted, command.remark());
        List<AssignedDepartment> joined = granted.isEmpty() ? List.of() : grant(actor, lead, request, granted);
        book.close(lead, request, joined.isEmpty() ? State.REFUSED : State.GRANTED, remark, actor.personName());
        happening.publish(new CoHandlersDecided(
                actor,
                lead.proposalId(),
                request.id(),
                lead.id(),
                lead.organ(),
                joined.stream().map(AssignedDepartment::organ).toList(),
                request.organs().stream()
                        .filter(organ -> !granted.contains(organ))
                        .toList(),
                remark));
        if (!joined.isEmpty()) {
            happening.publish(new CoHandlersAdded(actor, lead.proposalId(), lead.round(), joined));
        }
    }

    private List<AssignedDepartment> grant(
            Actor actor, Assignment lead, CoHandlersRequest request, List<String> granted) {
        rules.requireTime(book.proposal(lead), lead);
        return added.add(actor, lead, request, rules.free(lead, granted));
    }

    private static String check(CoHandlersRequest request, List<String> granted, String remark) {
        List<Problem> problems = new ArrayList<>();
        granted.stream()
                .filter(organ -> !request.organs().contains(organ))
                .forEach(organ -> problems.add(Problem.at("granted", "error.coHandlers.notAsked", organ)));
        if (granted.size() < request.organs().size()) {
            Texts.required(problems, "remark", remark, 500);
        } else {
            Texts.atMost(problems, "remark", remark, 500);
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return remark == null || remark.isBlank() ? null : remark.strip();
    }
}
