package org.huiyin.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.handling.OpenAct.Code;
import org.huiyin.handling.asking.Asking;
import org.huiyin.handling.asking.AskingAct;
import org.huiyin.handling.persistence.Askings;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What a viewer can do now; asks the same questions as the use cases, which stay the judges. */
@Component
class OpenActs {

    private final ReplyGates gates;
    private final Returns returns;
    private final Askings askings;

    OpenActs(ReplyGates gates, Returns returns, Askings askings) {
        this.gates = gates;
        this.returns = returns;
        this.askings = askings;
    }

    List<OpenAct> of(Actor actor, Proposal proposal, HandlingFile file) {
        List<OpenAct> acts = new ArrayList<>();
        onProposal(actor, proposal, file, acts);
        if (proposal.state() == ProposalState.PRE_ASSIGNING) {
            onAsking(actor, proposal, acts);
        }
        if (proposal.state() == ProposalState.IN_HANDLING) {
            for (Assignment part : file.living()) {
                if (part.round() == file.record().round()) {
                    onPart(actor, proposal, part, file, acts);
                }
            }
        }
        if (proposal.state() != ProposalState.IN_HANDLING) {
            afterwards(actor, file, acts);
        }
        acts.sort(Comparator.comparing(OpenAct::code));
        return acts;
    }

    /** 办后: the letter has gone out, and the department calls once more. */
    private static void afterwards(Actor actor, HandlingFile file, List<OpenAct> acts) {
        file.living().stream()
                .filter(part -> part.organ().equals(actor.organ()) && actor.may(HandlingAct.RECORD_CONSULTATION))
                .filter(part -> part.state() == AssignmentState.DELIVERED)
                .reduce((first, second) -> second)
                .ifPresent(part -> acts.add(OpenAct.of(Code.RECORD_CONSULTATION, part)));
    }

    private static void onProposal(Actor actor, Proposal proposal, HandlingFile file, List<OpenAct> acts) {
        boolean reviewer = actor.role() == proposal.kind().reviewer();
        ProposalState state = proposal.state();
        if (reviewer && state == ProposalState.SUBMITTED) {
            acts.add(OpenAct.of(Code.REVIEW));
        }
        if (reviewer) {
            acts.add(OpenAct.of(Code.CORRECT));
        }
        boolean lead = actor.role() == proposal.kind().proposer()
                && proposal.leadProposer().person().equals(actor.person());
        if ((lead || reviewer) && state == ProposalState.RETURNED_FOR_COMPLETION) {
            acts.add(OpenAct.of(Code.RESUBMIT));
        }
        if (actor.may(HandlingAct.ASSIGN) && state == ProposalState.DOCKETED) {
            acts.add(OpenAct.of(Code.ASSIGN));
        }
        if (reviewer && state == ProposalState.REHANDLING_PENDING) {
            acts.add(OpenAct.of(Code.ORDER_REHANDLING));
            acts.add(OpenAct.of(Code.REFUSE_REHANDLING));
        }
        if (actor.may(HandlingAct.CONFER) && state == ProposalState.CONFERRING) {
            acts.add(OpenAct.of(Code.CONFER));
        }
        if (reviewer && state == ProposalState.REPLIED) {
            acts.add(OpenAct.of(Code.RATE_ON_BEHALF));
        }
        if (actor.may(HandlingAct.RATE) && state != ProposalState.ARCHIVED && file.record() != null) {
            acts.addAll(ratings(actor, file));
        }
    }

    /** One for each department that replied and has no verdict of this signer yet, in the last round that asked for it. */
    private static List<OpenAct> ratings(Actor actor, HandlingFile file) {
        return file.rounds().stream()
                .filter(round -> round.asks(actor.person()))
                .reduce((first, second) -> second)
                .stream()
                .flatMap(round -> round.organs().stream()
                        .filter(organ -> file.verdict(round.round(), actor.person(), organ)
                                .isEmpty())
                        .map(organ -> round.several() ? OpenAct.of(Code.RATE, organ) : OpenAct.of(Code.RATE)))
                .toList();
    }

    private void onPart(Actor actor, Proposal proposal, Assignment part, HandlingFile file, List<OpenAct> acts) {
        if (actor.may(HandlingAct.TAKE_BACK) && part.state() == AssignmentState.ASSIGNED) {
            acts.add(OpenAct.of(Code.TAKE_BACK, part));
        }
        if (actor.may(ReturnAct.REASSIGN) && part.state() == AssignmentState.HANDLING) {
            acts.add(OpenAct.of(Code.REASSIGN, part));
        }
        if (part.state() == AssignmentState.RETURN_REVIEW || part.state() == AssignmentState.RULING) {
            onReturned(actor, part, acts);
        }
        if (part.state() == AssignmentState.CLEARING) {
            file.replyOf(part).ifPresent(reply -> onClearing(actor, part, reply, acts));
        }
        if (part.organ().equals(actor.organ())) {
            onOwn(actor, proposal, part, file, acts);
        }
    }

    private static void onClearing(Actor actor, Assignment part, Reply reply, List<OpenAct> acts) {
        boolean own = part.organ().equals(actor.organ());
        HandlingAct act =
                switch (reply.step()) {
                    case OFFICE -> HandlingAct.CLEAR_AT_OFFICE;
                    case DEPUTY_LEADER -> HandlingAct.CLEAR_AS_DEPUTY_LEADER;
                    case SUPERVISION -> HandlingAct.CLEAR_AT_SUPERVISION;
                    case LEADER -> HandlingAct.ISSUE;
                };
        if (actor.may(act) && (own || act == HandlingAct.CLEAR_AT_SUPERVISION)) {
            Code code = act == HandlingAct.ISSUE ? Code.ISSUE : Code.CLEAR;
            acts.add(new OpenAct(code, part.id(), reply.step(), List.of()));
        }
    }

    private void onOwn(Actor actor, Proposal proposal, Assignment part, HandlingFile file, List<OpenAct> acts) {
        if (part.state() == AssignmentState.ASSIGNED) {
            onAsked(actor, part, acts);
        }
        if (part.state() == AssignmentState.SIGNING && actor.may(HandlingAct.SIGN_OPINION)) {
            acts.add(OpenAct.of(Code.SIGN_OPINION, part));
        }
        if (part.state() == AssignmentState.ISSUED && actor.may(HandlingAct.REGISTER_DELIVERY)) {
            acts.add(OpenAct.of(Code.REGISTER_DELIVERY, part));
        }
        if (RecordConsultation.OPEN.contains(part.state()) && actor.may(HandlingAct.RECORD_CONSULTATION)) {
            acts.add(OpenAct.of(Code.RECORD_CONSULTATION, part));
        }
        boolean answers = part.role() != DepartmentRole.CO_HANDLING;
        boolean working = part.state() == AssignmentState.HANDLING || part.state() == AssignmentState.CLEARING;
        if (answers && working && actor.may(HandlingAct.REPORT_PROGRESS)) {
            acts.add(OpenAct.of(Code.REPORT_PROGRESS, part));
        }
        if (part.state() == AssignmentState.HANDLING && actor.may(HandlingAct.TRANSFER_WORK)) {
            acts.add(OpenAct.of(Code.TRANSFER_WORK, part));
        }
        if (part.state() == AssignmentState.HANDLING && actor.may(HandlingAct.CLAIM)) {
            onWork(actor, proposal, part, file, acts);
        }
        if (part.state() == AssignmentState.RELEASED && !file.answered(part.round())) {
            onReleased(actor, part, file, acts);
        }
    }

    private static void onReleased(Actor actor, Assignment part, HandlingFile file, List<OpenAct> acts) {
        boolean atLeader = file.opinionOf(part).filter(Opinion::awaitsSignature).isPresent();
        if (atLeader && actor.may(HandlingAct.SIGN_OPINION)) {
            acts.add(OpenAct.of(Code.SIGN_OPINION, part));
        }
        if (!atLeader && actor.may(HandlingAct.DRAFT_OPINION)) {
            acts.add(OpenAct.of(Code.DRAFT_OPINION, part));
        }
    }

    private void onAsking(Actor actor, Proposal proposal, List<OpenAct> acts) {
        Asking asking = askings.latest(proposal.tenant(), proposal.id()).orElseThrow();
        if (actor.may(HandlingAct.ASSIGN) && !asking.isOpen()) {
            acts.add(OpenAct.of(Code.ASSIGN));
        }
        boolean asked = asking.answerOf(actor.organ())
                .filter(answer -> answer.state() == Asking.State.OPEN)
                .isPresent();
        if (actor.may(AskingAct.ANSWER_ASKING) && asked && asking.isOpen()) {
            acts.add(OpenAct.of(Code.ANSWER_ASKING));
        }
    }

    /** The department acknowledges or returns; while a return waits for its deputy leader, only that one can act. */
    private void onAsked(Actor actor, Assignment part, List<OpenAct> acts) {
        boolean clerk = actor.may(HandlingAct.ACKNOWLEDGE);
        if (!clerk && !actor.may(ReturnAct.CONFIRM_RETURN)) {
            return;
        }
        boolean proposed = returns.open(part.tenant(), part.id()).isPresent();
        if (clerk && !proposed) {
            acts.add(OpenAct.of(Code.ACKNOWLEDGE, part));
        } else if (!clerk && proposed) {
            acts.add(OpenAct.of(Code.CONFIRM_RETURN, part));
        }
    }

    private void onReturned(Actor actor, Assignment part, List<OpenAct> acts) {
        State state = returns.open(part.tenant(), part.id()).map(Return::state).orElse(null);
        boolean office = actor.may(ReturnAct.REVIEW_RETURN) && (state == State.REVIEW || state == State.RULING);
        if (office || actor.may(ReturnAct.RULE_FINALLY) && state == State.AT_LEADER) {
            acts.add(OpenAct.of(Code.REVIEW_RETURN, part));
        }
    }

    private void onWork(Actor actor, Proposal proposal, Assignment part, HandlingFile file, List<OpenAct> acts) {
        if (part.handler() == null) {
            acts.add(OpenAct.of(Code.CLAIM, part));
        } else if (actor.workers().contains(part.handler())) {
            acts.add(OpenAct.of(Code.HAND_BACK, part));
            if (part.role() != DepartmentRole.CO_HANDLING) {
                acts.add(new OpenAct(
                        Code.DRAFT_REPLY, part.id(), null, gates.closed(proposal, part, file.replyOf(part))));
            } else {
                acts.add(OpenAct.of(Code.DRAFT_OPINION, part));
            }
        }
    }
}
