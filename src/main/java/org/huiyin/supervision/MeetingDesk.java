package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.LadderLines;
import org.huiyin.supervision.persistence.LadderLines.Sight;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 协调会 as those called to it see it: the meeting and what it is about, not the ladder of whoever owes. */
@Service
@Transactional(readOnly = true)
public class MeetingDesk {

    private final CoordinationMeetings meetings;
    private final Ladders ladders;
    private final LadderLines lines;
    private final LadderSteps steps;
    private final LadderFile file;
    private final Directory directory;

    MeetingDesk(
            CoordinationMeetings meetings,
            Ladders ladders,
            LadderLines lines,
            LadderSteps steps,
            LadderFile file,
            Directory directory) {
        this.meetings = meetings;
        this.ladders = ladders;
        this.lines = lines;
        this.steps = steps;
        this.file = file;
        this.directory = directory;
    }

    /**
     * A meeting with its subject.
     *
     * @param state as the end of a message key
     * @param kind of what is owed
     * @param owed by which day
     * @param owedFrom the instant from which on it was late, or null where only its day is known
     * @param ladder whether this viewer may open the ladder as well
     */
    public record Shown(
            CoordinationMeeting meeting,
            String state,
            String subject,
            String organ,
            String organName,
            String kind,
            LocalDate owed,
            Instant owedFrom,
            boolean ladder) {}

    /** @param over those that are over, with minutes or without; else those still waited for */
    public List<MeetingLine> list(Actor actor, boolean over, int most) {
        return meetings.lines(actor.tenant(), LadderDesk.sight(actor), over, most);
    }

    public Instant now() {
        return file.now();
    }

    /** @throws BusinessException NOT_FOUND for who is not called to it and may not see its ladder either */
    public Shown one(Actor actor, String id) {
        Sight sight = LadderDesk.sight(actor);
        CoordinationMeeting meeting = meetings.find(actor.tenant(), id).orElseThrow(MeetingDesk::unknown);
        Ladder ladder = ladders.find(actor.tenant(), meeting.ladderId()).orElseThrow(MeetingDesk::unknown);
        boolean sees = lines.sees(ladder, sight);
        if (!sees && !(sight.organ() != null && meeting.organs().contains(sight.organ()))) {
            throw unknown();
        }
        return new Shown(
                meeting,
                new MeetingLine(meeting, ladder.title(), ladder.organ(), waits(ladder, meeting)).state(now()),
                ladder.title(),
                ladder.organ(),
                directory
                        .organ(actor.tenant(), ladder.organ())
                        .map(Directory.Organ::name)
                        .orElse(ladder.organ()),
                ladder.obligation().kind(),
                ladder.due(),
                file.owedFrom(ladder),
                sees);
    }

    private boolean waits(Ladder ladder, CoordinationMeeting meeting) {
        return steps.last(ladder)
                .filter(step -> step.no() == meeting.stepNo() && step.state() == LadderStep.State.SENT)
                .isPresent();
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("error.supervision.meeting");
    }
}
