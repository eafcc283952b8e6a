package org.huiyin.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.commitment.CommitmentEvent.CommitmentEscalationDecided;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 升级处理: of a promise that was neither kept nor explained, or moved as often as it may be, the supervision office says what is to be
 * done and until when. The promise runs again; missed once more it comes back here.
 */
@Service
public class DecideEscalation {

    private static final int LONGEST = 1000;

    private final Commitments commitments;
    private final CommitmentClock clock;
    private final BrokenPromises broken;
    private final ApplicationEventPublisher events;

    DecideEscalation(
            Commitments commitments, CommitmentClock clock, BrokenPromises broken, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.clock = clock;
        this.broken = broken;
        this.events = events;
    }

    /** @param decision what the office demands, with its reason */
    public record Command(String commitmentId, LocalDate due, String decision) {}

    @Transactional
    public void decide(Actor actor, Command command) {
        actor.require(CommitmentAct.DECIDE_ESCALATION);
        Commitment c = commitments.lock(actor.tenant(), command.commitmentId());
        if (c.state() != CommitmentState.BREACHED) {
            throw BusinessException.stale("error.commitment.state");
        }
        require(command);
        String decision = command.decision().strip();
        clock.wind(c, command.due());
        commitments.moved(c, command.due(), decision, actor.personName(), clock.now());
        events.publishEvent(new CommitmentEscalationDecided(
                actor, c.proposalId(), c.id(), c.organ(), c.matter(), c.due(), command.due(), decision));
        broken.mended(actor, c);
    }

    private void require(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.decision() == null
                || command.decision().isBlank()
                || command.decision().length() > LONGEST) {
            problems.add(Problem.at("decision", "error.commitment.decision"));
        }
        if (command.due() == null || !command.due().isAfter(clock.today())) {
            problems.add(Problem.at("decisionDue", "error.commitment.decisionDue"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
