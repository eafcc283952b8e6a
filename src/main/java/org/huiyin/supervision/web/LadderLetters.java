package org.huiyin.supervision.web;

import java.time.Instant;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.documents.WordFile;
import org.huiyin.shared.ChinaTime;
import org.huiyin.supervision.CoordinationMeeting;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderStep;
import org.springframework.stereotype.Component;

/** Papers of a ladder as Word documents, with the same words as in print: offices put them on their own paper and stamp them. */
@Component
class LadderLetters {

    private final LadderWords words;
    private final ChineseDates dates;

    LadderLetters(LadderWords words, ChineseDates dates) {
        this.words = words;
        this.dates = dates;
    }

    byte[] paper(Ladder ladder, LadderStep step) {
        boolean ruling = step.level() == Ladder.LEAD;
        String head = head(ladder, step.level());
        WordFile file = new WordFile()
                .letterhead(head)
                .centred(step.paperNumber())
                .title(words.say("ladders.paper." + step.level(), ""))
                .line(addressee(ladder, step.level()))
                .text(ruling ? step.answer() : step.text());
        String until = until(ladder, step);
        if (until != null) {
            file.text(until);
        }
        signed(file, head, "ladders.paper.signer", ruling ? step.answeredByName() : step.signedByName())
                .right(day(ruling ? step.answeredAt() : step.signedAt()))
                .line(words.say("ladders.paper.about", "", ladder.title(), dates.formal(ladder.due())));
        if (step.level() == Ladder.ORDER) {
            file.line(words.say("ladders.paper.cc", "", words.organ(ladder.tenant(), ladder.organ())));
        }
        return file.bytes();
    }

    byte[] minutes(Ladder ladder, CoordinationMeeting meeting) {
        String head = head(ladder, Ladder.CHASER);
        WordFile file = new WordFile()
                .letterhead(head)
                .title(words.say("ladders.minutes.title", ""))
                .text(words.say("ladders.minutes.matter", "", ladder.title()))
                .text(words.say(
                        "ladders.minutes.held", "", moment(meeting.meetsAt()), meeting.place(), meeting.chair()))
                .text(words.say("ladders.meeting.called", "") + words.shortNames(ladder.tenant(), meeting.organs()))
                .text(meeting.minutes())
                .text(words.say(
                        "ladders.meeting.agreed",
                        "",
                        words.organ(ladder.tenant(), meeting.leadOrgan()),
                        dates.formal(meeting.agreedDue())));
        return signed(file, head, "ladders.minutes.by", meeting.recordedByName())
                .right(day(meeting.recordedAt()))
                .bytes();
    }

    /** Whom it goes to: who owes, and a circular to everybody. */
    String addressee(Ladder ladder, int level) {
        return level == Ladder.CIRCULAR
                ? words.say("ladders.paper.to.all", "")
                : words.say("ladders.paper.to", "", words.organ(ladder.tenant(), ladder.organ()));
    }

    /** Until when an answer is expected, or null: a clock of minutes is no day. */
    String until(Ladder ladder, LadderStep step) {
        if (step.answerDue() == null || step.level() > Ladder.ORDER) {
            return null;
        }
        return ladder.emergency()
                ? words.say("ladders.paper.answerNow", "")
                : words.say("ladders.paper.answerDue", "", dates.formal(step.answerDue()));
    }

    private String day(Instant at) {
        return dates.formal(ChinaTime.dateOf(at));
    }

    /** 2026年3月17日 09:00 */
    String moment(Instant at) {
        return day(at) + " " + dates.time(at);
    }

    private String head(Ladder ladder, int level) {
        return words.say("ladders.paper.head." + level, "", words.district(ladder.tenant()));
    }

    private WordFile signed(WordFile file, String head, String byKey, String name) {
        return file.right(head).right(words.say(byKey, "", name));
    }
}
