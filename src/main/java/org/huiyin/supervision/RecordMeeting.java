package org.huiyin.supervision;

import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.LadderEvent.MeetingRecorded;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.LadderSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 协调会纪要: who leads, who does what, and until when. */
@Service
public class RecordMeeting {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final CoordinationMeetings meetings;
    private final LadderClock clock;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    RecordMeeting(
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

    public record Command(String ladderId, String minutes, String leadOrgan, LocalDate agreedDue) {}

    @Transactional
    public void record(Actor actor, Command command) {
        Rung rung = rungs.take(actor, LadderAct.RECORD_MEETING, command.ladderId(), Ladder.REMEDY, State.SENT);
        new PaperText()
                .text("minutes", command.minutes())
                .that(
                        command.leadOrgan() != null
                                && directory
                                        .organ(actor.tenant(), command.leadOrgan())
                                        .isPresent(),
                        "leadOrgan",
                        "error.supervision.organ",
                        String.valueOf(command.leadOrgan()))
                .that(
                        command.agreedDue() != null && command.agreedDue().isAfter(clock.today()),
                        "agreedDue",
                        "error.supervision.agreedDue")
                .done();
        Ladder ladder = rung.ladder();
        String minutes = command.minutes().strip();
        CoordinationMeeting meeting = meetings.ofStep(
                        ladder.tenant(), ladder.id(), rung.step().no())
                // a whistle was asked for instead
                .orElseThrow(() -> BusinessException.stale("error.supervision.noMeeting"));
        clock.stop(ladder, LadderClock.ANSWER);
        clock.startAfterMinutes(ladder, command.agreedDue());
        meetings.recorded(meeting, minutes, command.leadOrgan(), command.agreedDue(), actor.personName(), clock.now());
        steps.answered(rung.step(), minutes, actor.personName(), clock.now());
        events.publishEvent(new MeetingRecorded(
                actor,
                ladder.id(),
                ladder.organ(),
                ladder.level(),
                meeting.id(),
                minutes,
                command.leadOrgan(),
                command.agreedDue(),
                meeting.organs()));
    }
}
