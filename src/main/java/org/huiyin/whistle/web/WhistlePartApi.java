package org.huiyin.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.ContactSubdistrict;
import org.huiyin.whistle.NoteMeasure;
import org.huiyin.whistle.ReportIn;
import org.huiyin.whistle.ResolveWhistle;
import org.huiyin.whistle.SignWhistle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 部门报到 for programs: what a department does with its share. Photographs are uploaded as attachments of purpose WHISTLE_REPORT_IN. */
@RestController
@RequestMapping("/api/v1/whistles/parts/{part}")
@Tag(name = "whistles")
@ResponseStatus(HttpStatus.NO_CONTENT)
class WhistlePartApi {

    private final SignWhistle sign;
    private final ContactSubdistrict contact;
    private final ReportIn reportIn;
    private final NoteMeasure note;
    private final ResolveWhistle resolve;

    WhistlePartApi(
            SignWhistle sign, ContactSubdistrict contact, ReportIn reportIn, NoteMeasure note, ResolveWhistle resolve) {
        this.sign = sign;
        this.contact = contact;
        this.reportIn = reportIn;
        this.note = note;
        this.resolve = resolve;
    }

    record Version(int version) {}

    record Words(int version, String words) {}

    record Site(int version, String place, Double lng, Double lat) {}

    @Operation(summary = "签收")
    @PostMapping("/signature")
    void sign(Actor actor, @PathVariable String part, @RequestBody Version v) {
        sign.sign(actor, new SignWhistle.Command(part, v.version()));
    }

    @Operation(summary = "联系街道")
    @PostMapping("/contact")
    void contact(Actor actor, @PathVariable String part, @RequestBody Words w) {
        contact.contact(actor, new ContactSubdistrict.Command(part, w.version(), w.words()));
    }

    @Operation(summary = "现场报到, with place and position; a photograph must hang on the part")
    @PostMapping("/arrival")
    void reportIn(Actor actor, @PathVariable String part, @RequestBody Site s) {
        reportIn.reportIn(actor, new ReportIn.Command(part, s.version(), s.place(), s.lng(), s.lat()));
    }

    @Operation(summary = "记处置措施")
    @PostMapping("/measures")
    void note(Actor actor, @PathVariable String part, @RequestBody Words w) {
        note.note(actor, new NoteMeasure.Command(part, w.version(), w.words()));
    }

    @Operation(summary = "报办结")
    @PostMapping("/resolution")
    void resolve(Actor actor, @PathVariable String part, @RequestBody Words w) {
        resolve.resolve(actor, new ResolveWhistle.Command(part, w.version(), w.words()));
    }
}
