package org.huiyin.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.AskForWhistle;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.RecordMeeting;
import org.huiyin.supervision.RuleAsLeader;
import org.huiyin.supervision.TakeLead;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 协调会、提请吹哨、领办 for programs. */
@RestController
@RequestMapping("/api/v1/ladders/{id}")
@Tag(name = "ladders")
class RemedyApi {

    private final CallMeeting call;
    private final RecordMeeting minutes;
    private final AskForWhistle whistle;
    private final TakeLead lead;
    private final RuleAsLeader ruling;

    RemedyApi(CallMeeting call, RecordMeeting minutes, AskForWhistle whistle, TakeLead lead, RuleAsLeader ruling) {
        this.call = call;
        this.minutes = minutes;
        this.whistle = whistle;
        this.lead = lead;
        this.ruling = ruling;
    }

    /**
     * @param chair who presides, as printed
     * @param agenda what is asked of those called, or null
     */
    record Meeting(Instant meetsAt, String place, String chair, List<String> organs, String agenda) {}

    record Minutes(String minutes, String leadOrgan, LocalDate agreedDue) {}

    record Asked(String subdistrict, String reason) {}

    record Lead(String plan) {}

    record Ruling(String ruling) {}

    @Operation(summary = "召集协调会, at the third level")
    @PostMapping("/meeting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void meeting(Actor actor, @PathVariable String id, @RequestBody Meeting m) {
        call.call(actor, new CallMeeting.Command(id, m.meetsAt(), m.place(), m.chair(), m.organs(), m.agenda()));
    }

    @Operation(summary = "协调会纪要")
    @PostMapping("/minutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void minutes(Actor actor, @PathVariable String id, @RequestBody Minutes m) {
        minutes.record(actor, new RecordMeeting.Command(id, m.minutes(), m.leadOrgan(), m.agreedDue()));
    }

    @Operation(summary = "提请街道吹哨, instead of a meeting: asked for, not blown")
    @PostMapping("/whistle-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForWhistle(Actor actor, @PathVariable String id, @RequestBody Asked a) {
        whistle.ask(actor, new AskForWhistle.Command(id, a.subdistrict(), a.reason()));
    }

    @Operation(summary = "区领导领办")
    @PostMapping("/lead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lead(Actor actor, @PathVariable String id, @RequestBody Lead l) {
        lead.take(actor, new TakeLead.Command(id, l.plan()));
    }

    @Operation(summary = "区领导终裁: not disputed any more")
    @PostMapping("/ruling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(Actor actor, @PathVariable String id, @RequestBody Ruling r) {
        ruling.rule(actor, new RuleAsLeader.Command(id, r.ruling()));
    }
}
