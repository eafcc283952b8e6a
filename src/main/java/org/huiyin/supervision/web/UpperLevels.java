package org.huiyin.supervision.web;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.AskForWhistle;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.IssueCircular;
import org.huiyin.supervision.RecordMeeting;
import org.huiyin.supervision.RuleAsLeader;
import org.huiyin.supervision.TakeLead;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Component;

/** The forms of the third level and above. */
@Component
class UpperLevels {

    private final CallMeeting meeting;
    private final RecordMeeting minutes;
    private final AskForWhistle whistle;
    private final TakeLead lead;
    private final RuleAsLeader ruling;
    private final IssueCircular circular;

    UpperLevels(
            CallMeeting meeting,
            RecordMeeting minutes,
            AskForWhistle whistle,
            TakeLead lead,
            RuleAsLeader ruling,
            IssueCircular circular) {
        this.meeting = meeting;
        this.minutes = minutes;
        this.whistle = whistle;
        this.lead = lead;
        this.ruling = ruling;
        this.circular = circular;
    }

    void perform(Actor actor, String id, String act, Typed typed) {
        switch (act) {
            case "meeting" -> meeting.call(
                    actor,
                    new CallMeeting.Command(
                            id,
                            typed.moment("meetsAt"),
                            typed.written("place"),
                            typed.written("chair"),
                            typed.texts("organs"),
                            typed.written("agenda")));
            case "minutes" -> minutes.record(
                    actor,
                    new RecordMeeting.Command(
                            id, typed.written("minutes"), typed.written("leadOrgan"), typed.day("agreedDue")));
            case "whistle" -> whistle.ask(
                    actor, new AskForWhistle.Command(id, typed.written("subdistrict"), typed.written("reason")));
            case "lead" -> lead.take(actor, new TakeLead.Command(id, typed.written("plan")));
            case "ruling" -> ruling.rule(actor, new RuleAsLeader.Command(id, typed.written("ruling")));
            default -> circular.issue(actor, new IssueCircular.Command(id, typed.written("text")));
        }
    }
}
