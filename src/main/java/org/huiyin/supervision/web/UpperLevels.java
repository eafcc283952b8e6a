package org.huiyin.supervision.web;

import static org.huiyin.supervision.web.LadderForms.day;
import static org.huiyin.supervision.web.LadderForms.moment;
import static org.huiyin.supervision.web.LadderForms.several;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.AskForWhistle;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.IssueCircular;
import org.huiyin.supervision.RecordMeeting;
import org.huiyin.supervision.RuleAsLeader;
import org.huiyin.supervision.TakeLead;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

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

    void perform(Actor actor, String id, String act, MultiValueMap<String, String> typed) {
        switch (act) {
            case "meeting" -> meeting.call(
                    actor,
                    new CallMeeting.Command(
                            id,
                            moment(typed.getFirst("meetsAt")),
                            typed.getFirst("place"),
                            typed.getFirst("chair"),
                            several(typed, "organs"),
                            typed.getFirst("agenda")));
            case "minutes" -> minutes.record(
                    actor,
                    new RecordMeeting.Command(
                            id,
                            typed.getFirst("minutes"),
                            typed.getFirst("leadOrgan"),
                            day(typed.getFirst("agreedDue"))));
            case "whistle" -> whistle.ask(
                    actor, new AskForWhistle.Command(id, typed.getFirst("subdistrict"), typed.getFirst("reason")));
            case "lead" -> lead.take(actor, new TakeLead.Command(id, typed.getFirst("plan")));
            case "ruling" -> ruling.rule(actor, new RuleAsLeader.Command(id, typed.getFirst("ruling")));
            default -> circular.issue(actor, new IssueCircular.Command(id, typed.getFirst("text")));
        }
    }
}
