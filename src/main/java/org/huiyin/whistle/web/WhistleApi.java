package org.huiyin.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.RefuseWhistle;
import org.huiyin.whistle.TriageWhistle;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.whistle.WhistleDesk.Question;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 哨单 for programs: reading, and what happens until departments are called. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "whistles")
class WhistleApi {

    private final WhistleDesk desk;
    private final DraftWhistle drafting;
    private final BlowWhistle blow;
    private final RefuseWhistle refuse;
    private final TriageWhistle triage;

    WhistleApi(WhistleDesk desk, DraftWhistle drafting, BlowWhistle blow, RefuseWhistle refuse, TriageWhistle triage) {
        this.desk = desk;
        this.drafting = drafting;
        this.blow = blow;
        this.refuse = refuse;
        this.triage = triage;
    }

    record Made(String id) {}

    record Amended(int version, DraftWhistle.Draft draft) {}

    record Version(int version) {}

    /** @param blown false = the admission table found something missing, and it is a draft again */
    record Released(boolean blown) {}

    record Confirmed(int version, String danger) {}

    record Refused(int version, String reason, String ordinaryChannel) {}

    record Dispatched(
            int version, String lead, List<String> supporting, java.time.LocalDate resolveDue, Integer resolveHours) {}

    /** Whose whistles. */
    enum View {
        SUBDISTRICT,
        DEPARTMENT,
        DISTRICT,
        /** For those who rule. */
        DISPUTED
    }

    @Operation(summary = "哨单: those of one's sub-district, of one's department, of the district, or disputed ones")
    @GetMapping("/whistles")
    List<WhistleDesk.Row> list(
            Actor actor,
            @RequestParam View view,
            @RequestParam(required = false) WhistleKind kind,
            @RequestParam(required = false) WhistleState state,
            @RequestParam(defaultValue = "true") boolean open) {
        Question asked = new Question(kind, state, open && state == null);
        return switch (view) {
            case SUBDISTRICT -> desk.ofSubdistrict(actor, asked);
            case DEPARTMENT -> desk.ofDepartment(actor, asked);
            case DISTRICT -> desk.ofDistrict(actor, asked);
            case DISPUTED -> desk.ofDisputed(actor, asked);
        };
    }

    @Operation(summary = "一张哨单: with its departments, clocks, and what this post can do")
    @GetMapping("/whistles/{id}")
    WhistleDesk.Shown one(Actor actor, @PathVariable String id) {
        return desk.one(actor, id);
    }

    @Operation(summary = "一件的哨单: whistles blown for a proposal, and what came of them")
    @GetMapping("/proposals/{id}/whistles")
    List<WhistleDesk.OfProposal> ofProposal(Actor actor, @PathVariable String id) {
        return desk.ofProposal(actor, id);
    }

    @Operation(summary = "拟哨")
    @PostMapping("/whistles")
    @ResponseStatus(HttpStatus.CREATED)
    Made draft(Actor actor, @RequestBody DraftWhistle.Draft draft) {
        return new Made(drafting.draft(actor, draft));
    }

    @Operation(summary = "一键吹应急哨, by the duty leader")
    @PostMapping("/whistles/emergencies")
    @ResponseStatus(HttpStatus.CREATED)
    Made emergency(Actor actor, @RequestBody DraftWhistle.Draft draft) {
        return new Made(blow.emergency(actor, draft));
    }

    @Operation(summary = "改哨单, or take up a suggestion")
    @PutMapping("/whistles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void amend(Actor actor, @PathVariable String id, @RequestBody Amended a) {
        drafting.amend(actor, new DraftWhistle.Amend(id, a.version(), a.draft()));
    }

    @Operation(summary = "送班子审核")
    @PostMapping("/whistles/{id}/sending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(Actor actor, @PathVariable String id, @RequestBody Version v) {
        drafting.send(actor, new DraftWhistle.Send(id, v.version()));
    }

    @Operation(summary = "签发 (a hard case by two hands); what is missing sends it back to the draft")
    @PostMapping("/whistles/{id}/release")
    Released release(Actor actor, @PathVariable String id, @RequestBody Version v) {
        return new Released(blow.release(actor, new BlowWhistle.Release(id, v.version())));
    }

    @Operation(summary = "一键确认 an emergency that was suggested or drafted")
    @PostMapping("/whistles/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String id, @RequestBody Confirmed c) {
        blow.confirm(actor, new BlowWhistle.Confirm(id, c.version(), c.danger()));
    }

    @Operation(summary = "不吹哨, with the ordinary channel")
    @PostMapping("/whistles/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable String id, @RequestBody Refused r) {
        refuse.refuse(actor, new RefuseWhistle.Command(id, r.version(), r.reason(), r.ordinaryChannel()));
    }

    @Operation(summary = "派哨: the lead and the supporting departments")
    @PostMapping("/whistles/{id}/dispatch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispatch(Actor actor, @PathVariable String id, @RequestBody Dispatched d) {
        triage.dispatch(
                actor,
                new TriageWhistle.Dispatch(
                        id,
                        d.version(),
                        d.lead(),
                        d.supporting() == null ? List.of() : d.supporting(),
                        d.resolveDue(),
                        d.resolveHours()));
    }

    @Operation(summary = "哨不成立, with the ordinary channel")
    @PostMapping("/whistles/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notEstablished(Actor actor, @PathVariable String id, @RequestBody Refused r) {
        triage.notEstablished(
                actor, new TriageWhistle.NotEstablished(id, r.version(), r.reason(), r.ordinaryChannel()));
    }
}
