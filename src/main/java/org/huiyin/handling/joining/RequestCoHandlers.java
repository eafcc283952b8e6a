package org.huiyin.handling.joining;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.AcknowledgeAssignment;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.Texts;
import org.huiyin.handling.joining.CoHandlersRequest.Named;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequested;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 请求增加会办: the lead department names departments, matter and reason, together with its acknowledgement or later. */
@Service
public class RequestCoHandlers {

    private final Parts parts;
    private final AcknowledgeAssignment acknowledge;
    private final JoiningBook book;
    private final JoiningRules rules;
    private final Happening happening;

    RequestCoHandlers(
            Parts parts, AcknowledgeAssignment acknowledge, JoiningBook book, JoiningRules rules, Happening happening) {
        this.parts = parts;
        this.acknowledge = acknowledge;
        this.book = book;
        this.rules = rules;
        this.happening = happening;
    }

    /** @param departments organ codes in the order in which they are to co-handle */
    public record Command(String assignmentId, List<String> departments, String matter, String reason) {}

    /** 签收并请求增加会办: both or nothing. */
    @Transactional
    public String acknowledgeAndRequest(Actor actor, Command command) {
        actor.require(HandlingAct.ACKNOWLEDGE);
        actor.require(JoiningAct.REQUEST_CO_HANDLERS);
        check(command);
        acknowledge.acknowledge(actor, new AcknowledgeAssignment.Command(command.assignmentId()));
        return request(actor, command);
    }

    @Transactional
    public String request(Actor actor, Command command) {
        Assignment lead = parts.own(actor, JoiningAct.REQUEST_CO_HANDLERS, command.assignmentId());
        rules.requireTime(book.proposal(lead), lead);
        if (lead.pending() == Pending.CO_HANDLERS) {
            throw BusinessException.stale("error.coHandlers.open");
        }
        check(command);
        List<Organ> organs = rules.free(lead, command.departments());
        CoHandlersRequest request = new CoHandlersRequest(
                Ids.next(),
                lead.proposalId(),
                lead.id(),
                lead.organ(),
                command.matter().strip(),
                command.reason().strip(),
                State.REQUESTED,
                actor.person(),
                actor.personName(),
                happening.now(),
                null,
                null,
                null,
                organs.stream().map(organ -> new Named(organ.code(), null)).toList());
        var due = book.open(lead, request);
        happening.publish(new CoHandlersRequested(
                actor,
                lead.proposalId(),
                request.id(),
                lead.id(),
                lead.organ(),
                request.organs(),
                request.matter(),
                request.reason(),
                due));
        return request.id();
    }

    private static void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "matter", command.matter(), 500);
        Texts.required(problems, "reason", command.reason(), 500);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
