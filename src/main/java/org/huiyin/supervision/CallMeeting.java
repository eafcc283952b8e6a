package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.supervision.LadderClock.Until;
import org.huiyin.supervision.LadderEvent.MeetingCalled;
import org.huiyin.supervision.LadderStep.Choice;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 召集协调会: one of the two ways open at L3. */
@Service
public class CallMeeting {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final CoordinationMeetings meetings;
    private final LadderClock clock;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    CallMeeting(
            Rungs rungs,
            LadderSteps steps,
            CoordinationMeetings meetings,
            LadderClock clock,
            Directory directory,
            ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.meetings = meetings;
        this.clock = clock;
        this.directory = directory;
        this.events = events;
    }

    /**
     * @param chair who presides, as printed
     * @param organs codes of those called; who owes is always called
     * @param agenda what is asked of those called; or null for what every such meeting asks
     */
    public record Command(
            String ladderId, Instant meetsAt, String place, String chair, List<String> organs, String agenda) {}

    @Transactional
    public void call(Actor actor, Command command) {
        Rung rung =
                rungs.take(actor, LadderAct.CHOOSE_REMEDY, command.ladderId(), Ladder.REMEDY, State.WAITING_SIGNATURE);
        Ladder ladder = rung.ladder();
        check(actor, command, clock.lastMeeting(ladder));
        clock.stop(ladder, LadderClock.SIGN);
        LocalDate due = clock.start(ladder, LadderClock.ANSWER, LadderClock.COORDINATION)
                .day();
        CoordinationMeeting meeting = meeting(actor, command, rung);
        meetings.add(meeting);
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(null, null, actor.person(), actor.personName(), clock.now(), due, Choice.MEETING, null));
        events.publishEvent(new MeetingCalled(
                actor,
                ladder.id(),
                ladder.organ(),
                ladder.level(),
                meeting.id(),
                meeting.meetsAt(),
                meeting.place(),
                meeting.chair(),
                meeting.organs(),
                due,
                meeting.agenda()));
    }

    private CoordinationMeeting meeting(Actor actor, Command command, Rung rung) {
        Ladder ladder = rung.ladder();
        List<String> called = Stream.concat(Stream.of(ladder.organ()), organs(command).stream())
                .distinct()
                .toList();
        return new CoordinationMeeting(
                ladder.tenant(),
                Ids.next(),
                ladder.id(),
                rung.step().no(),
                actor.personName(),
                clock.now(),
                command.meetsAt(),
                command.place().strip(),
                command.chair().strip(),
                called,
                agenda(command),
                null,
                null,
                null,
                null,
                null);
    }

    private void check(Actor actor, Command command, Until last) {
        Instant meetsAt = command.meetsAt();
        PaperText check = new PaperText()
                .text("place", command.place())
                .text("chair", command.chair())
                .that(
                        meetsAt != null && meetsAt.isAfter(clock.now()) && !last.isOver(meetsAt),
                        "meetsAt",
                        "error.supervision.meetsAt",
                        last.named());
        Optional.ofNullable(agenda(command)).ifPresent(agenda -> check.text("agenda", agenda));
        organs(command)
                .forEach(organ -> check.that(
                        directory.organ(actor.tenant(), organ).isPresent(),
                        "organs",
                        "error.supervision.organ",
                        organ));
        check.done();
    }

    private static String agenda(Command command) {
        return command.agenda() == null || command.agenda().isBlank()
                ? null
                : command.agenda().strip();
    }

    private static List<String> organs(Command command) {
        return command.organs() == null ? List.of() : command.organs();
    }
}
