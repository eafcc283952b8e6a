package org.huiyin.commitment;

import org.huiyin.commitment.CommitmentEvent.CommitmentAnswered;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.handling.LetterNumbers;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 再次答复: once the promise is kept the department's leader writes a short, numbered letter to the proposers. */
@Service
public class AnswerAgain {

    private static final int LONGEST = 2000;

    private final Commitments commitments;
    private final LetterNumbers numbers;
    private final CommitmentClock clock;
    private final ApplicationEventPublisher events;

    AnswerAgain(
            Commitments commitments, LetterNumbers numbers, CommitmentClock clock, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String commitmentId, String letter) {}

    @Transactional
    public void answer(Actor actor, Command command) {
        actor.require(CommitmentAct.ANSWER_AGAIN);
        Commitment c = commitments.lock(actor.tenant(), command.commitmentId());
        if (!c.organ().equals(actor.organ())) {
            throw BusinessException.notFound("error.commitment.unknown");
        }
        if (c.state() != CommitmentState.KEPT) {
            throw BusinessException.stale("error.commitment.state");
        }
        if (command.letter() == null
                || command.letter().isBlank()
                || command.letter().length() > LONGEST) {
            throw BusinessException.invalid(Problem.at("letter", "error.commitment.letter"));
        }
        String number = numbers.next(c.tenant(), c.organ());
        commitments.answered(c, number, command.letter().strip(), actor.personName(), clock.now());
        events.publishEvent(new CommitmentAnswered(actor, c.proposalId(), c.id(), c.organ(), c.matter(), number));
    }
}
