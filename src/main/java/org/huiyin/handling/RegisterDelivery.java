package org.huiyin.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Reply.Delivery;
import org.huiyin.handling.ReplyEvent.DeliveryCompleted;
import org.huiyin.handling.ReplyEvent.PaperDelivered;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.handling.persistence.ReplyExtras;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记送达: the letter has been handed to a signer who has no account; the last one makes the reply a delivered one. */
@Service
public class RegisterDelivery {

    private final Parts parts;
    private final Proposals proposals;
    private final Replies replies;
    private final ReplyExtras extras;
    private final DeliveryRound round;
    private final PartDeadlines deadlines;
    private final Happening happening;

    RegisterDelivery(
            Parts parts,
            Proposals proposals,
            Replies replies,
            ReplyExtras extras,
            DeliveryRound round,
            PartDeadlines deadlines,
            Happening happening) {
        this.parts = parts;
        this.proposals = proposals;
        this.replies = replies;
        this.extras = extras;
        this.round = round;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /**
     * @param forProposal the paper the person signed; null = the one that is handled
     * @param how who handed it over, where, or by which post
     */
    public record Command(String assignmentId, String person, String forProposal, LocalDate day, String how) {}

    @Transactional
    public void register(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.REGISTER_DELIVERY, command.assignmentId());
        part.requireState(AssignmentState.ISSUED);
        Reply reply = replies.ofAssignment(part.tenant(), part.id()).orElseThrow();
        String paper = command.forProposal() == null ? part.proposalId() : command.forProposal();
        check(command, reply, paper);
        if (!extras.reached(
                part.tenant(),
                reply.id(),
                paper,
                command.person(),
                ChinaTime.startOf(command.day()),
                command.how().strip(),
                actor)) {
            throw BusinessException.stale("error.delivery.done");
        }
        happening.publish(new PaperDelivered(
                actor,
                part.proposalId(),
                part.id(),
                reply.id(),
                command.person(),
                command.day(),
                command.how().strip()));
        if (reply.toReach().size() == 1) {
            deadlines.met(part, PartDeadlines.DELIVERY);
            round.end(proposals.get(part.tenant(), part.proposalId()), part);
            happening.publish(new DeliveryCompleted(actor, part.proposalId(), part.id(), reply.id()));
        }
    }

    private void check(Command command, Reply reply, String paper) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "how", command.how(), 200);
        if (command.day() == null) {
            problems.add(Problem.at("day", "error.delivery.day"));
        } else if (command.day().isAfter(ChinaTime.dateOf(happening.now()))
                || command.day().isBefore(ChinaTime.dateOf(reply.issuedAt()))) {
            problems.add(Problem.at(
                    "day",
                    "error.delivery.dayRange",
                    ChinaTime.dateOf(reply.issuedAt()),
                    ChinaTime.dateOf(happening.now())));
        }
        if (reply.deliveries().stream().noneMatch(d -> isTo(d, command.person(), paper))) {
            problems.add(Problem.at("person", "error.delivery.person", String.valueOf(command.person())));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private static boolean isTo(Delivery letter, String person, String paper) {
        return letter.person().equals(person)
                && letter.forProposal().equals(paper)
                && letter.way() == Delivery.Way.PAPER;
    }
}
