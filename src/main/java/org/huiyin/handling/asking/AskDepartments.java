package org.huiyin.handling.asking;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.Happening;
import org.huiyin.handling.asking.Asking.Answer;
import org.huiyin.handling.asking.Asking.State;
import org.huiyin.handling.asking.AskingEvent.AskingAnswered;
import org.huiyin.handling.asking.AskingEvent.AskingClosed;
import org.huiyin.handling.asking.AskingEvent.DepartmentsAsked;
import org.huiyin.handling.persistence.Askings;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 预分办征求意见: the supervision office asks the departments it has in mind; each agrees or objects; silence is agreement. */
@Service
public class AskDepartments implements AskingSteps {

    private static final String PREASSIGN = "PREASSIGN";

    private final Proposals proposals;
    private final Askings askings;
    private final Directory directory;
    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Happening happening;

    AskDepartments(
            Proposals proposals,
            Askings askings,
            Directory directory,
            Deadlines deadlines,
            DeadlineCalculator calculator,
            Happening happening) {
        this.proposals = proposals;
        this.askings = askings;
        this.directory = directory;
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.happening = happening;
    }

    /** @param departments in the order of the draft, the one that is to lead first */
    public record Command(String proposalId, List<String> departments) {}

    /** @param organ to which department it belongs, and why, when it objects */
    public record Reply(String proposalId, boolean agreed, String organ, String reason) {}

    @Transactional
    public void ask(Actor actor, Command command) {
        actor.require(AskingAct.ASK_DEPARTMENTS);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (proposal.state() != ProposalState.DOCKETED) {
            throw BusinessException.stale("error.assign.state");
        }
        Set<String> departments = new LinkedHashSet<>(command.departments());
        if (departments.isEmpty()) {
            throw BusinessException.invalid(Problem.at("lead", "error.asking.nobody"));
        }
        departments.forEach(organ -> requireHandles(actor.tenant(), "coHandling", organ));
        var answers = departments.stream()
                .map(organ -> new Answer(organ, State.OPEN, null, null))
                .toList();
        askings.open(
                new Asking(actor.tenant(), Ids.next(), proposal.id(), happening.now(), null, answers), actor.person());
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.PRE_ASSIGNING);
        happening.publish(new DepartmentsAsked(actor, proposal.id(), List.copyOf(departments), openClock(proposal)));
    }

    private LocalDate openClock(Proposal proposal) {
        var within = calculator.byParameter(
                proposal.tenant(), proposal.parameterScope(), "preassign.within", ChinaTime.dateOf(happening.now()));
        deadlines.open(
                proposal.tenant(),
                proposal.id(),
                null,
                PREASSIGN,
                "preassign.within",
                within,
                null,
                proposal.parameterScope());
        return within.due();
    }

    @Transactional
    public void answer(Actor actor, Reply reply) {
        actor.require(AskingAct.ANSWER_ASKING);
        proposals.hold(actor.tenant(), reply.proposalId());
        Asking asking = askings.latest(actor.tenant(), reply.proposalId())
                .filter(a -> a.answerOf(actor.organ()).isPresent())
                .orElseThrow(() -> BusinessException.forbidden("error.forbidden.organ", actor.organName()));
        if (!asking.isOpen() || asking.answerOf(actor.organ()).orElseThrow().state() != State.OPEN) {
            throw BusinessException.stale("error.asking.over");
        }
        String organ = reply.agreed() ? null : objection(actor, reply);
        String reason = reply.agreed() ? null : reply.reason().strip();
        var answer = new Answer(actor.organ(), reply.agreed() ? State.AGREED : State.OBJECTED, reason, organ);
        askings.answer(asking, answer, actor.person(), happening.now());
        happening.publish(new AskingAnswered(actor, reply.proposalId(), actor.organ(), reply.agreed(), organ, reason));
    }

    private String objection(Actor actor, Reply reply) {
        if (reply.reason() == null || reply.reason().isBlank()) {
            throw BusinessException.invalid(Problem.at("reason", "error.text.missing"));
        }
        if (reply.organ() == null || reply.organ().isBlank() || reply.organ().equals(actor.organ())) {
            throw BusinessException.invalid(Problem.at("organ", "error.return.organMissing"));
        }
        requireHandles(actor.tenant(), "organ", reply.organ());
        return reply.organ();
    }

    private void requireHandles(String tenant, String field, String organ) {
        if (directory.organ(tenant, organ).filter(Organ::handles).isEmpty()) {
            throw BusinessException.invalid(Problem.at(field, "error.assign.organUnknown", organ));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> departmentsToAsk(String tenant, String proposalId) {
        return askings.latest(tenant, proposalId).orElseThrow().answers().stream()
                .map(Answer::organ)
                .toList();
    }

    @Override
    @Transactional
    public void close(String tenant, String proposalId) {
        proposals.hold(tenant, proposalId);
        Asking asking = askings.latest(tenant, proposalId).orElseThrow();
        List<String> silent = asking.answers().stream()
                .filter(a -> a.state() == State.OPEN)
                .map(Answer::organ)
                .toList();
        askings.close(asking, happening.now());
        deadlines.meet(tenant, proposalId, null, PREASSIGN);
        happening.publish(new AskingClosed(Happening.clockOf(tenant), proposalId, silent));
    }
}
