package org.huiyin.supervision;

import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.LadderEvent.WhistleAskedFor;
import org.huiyin.supervision.LadderStep.Choice;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提请吹哨: the other way open at L3. It is asked for; the sub-district's leadership blows, or does not. */
@Service
public class AskForWhistle {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    AskForWhistle(
            Rungs rungs, LadderSteps steps, LadderClock clock, Directory directory, ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.directory = directory;
        this.events = events;
    }

    /** @param subdistrict organ code of whoever is asked to blow */
    public record Command(String ladderId, String subdistrict, String reason) {}

    @Transactional
    public void ask(Actor actor, Command command) {
        Rung rung =
                rungs.take(actor, LadderAct.CHOOSE_REMEDY, command.ladderId(), Ladder.REMEDY, State.WAITING_SIGNATURE);
        Ladder ladder = rung.ladder();
        if ("WHISTLE".equals(ladder.obligation().subjectType())) {
            throw BusinessException.gateClosed("error.supervision.whistleBlown");
        }
        new PaperText()
                .text("reason", command.reason())
                .that(
                        directory.isSubdistrict(actor.tenant(), command.subdistrict()),
                        "subdistrict",
                        "error.supervision.subdistrict",
                        String.valueOf(command.subdistrict()))
                .done();
        String reason = command.reason().strip();
        clock.stop(ladder, LadderClock.SIGN);
        LocalDate due = clock.startAfterReportIn(ladder);
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(
                        null,
                        reason,
                        actor.person(),
                        actor.personName(),
                        clock.now(),
                        due,
                        Choice.WHISTLE,
                        command.subdistrict()));
        events.publishEvent(new WhistleAskedFor(
                actor,
                ladder.id(),
                ladder.proposalId(),
                ladder.organ(),
                command.subdistrict(),
                reason,
                ladder.level(),
                due));
    }
}
