package org.huiyin.supervision.web;

import java.nio.charset.StandardCharsets;
import org.huiyin.documents.FileKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.CoordinationMeeting;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderStep;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Papers of a ladder on A4 and as Word documents: chaser, order, ruling, circular, minutes. */
@Controller
@RequestMapping("/ladders/{id}")
class LadderPrints {

    private final LadderBoard desk;
    private final LadderWords words;
    private final LadderLetters letters;

    LadderPrints(LadderBoard desk, LadderWords words, LadderLetters letters) {
        this.desk = desk;
        this.words = words;
        this.letters = letters;
    }

    @GetMapping("/papers/{no}/print")
    ModelAndView paper(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        LadderStep step = step(shown, no);
        return sheet("supervision/print-paper", actor, shown.ladder())
                .addObject("step", step)
                .addObject("addressee", letters.addressee(shown.ladder(), step.level()))
                .addObject("until", letters.until(shown.ladder(), step));
    }

    @GetMapping("/papers/{no}/word")
    ResponseEntity<byte[]> paperFile(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        LadderStep step = step(shown, no);
        return word(step.paperNumber(), letters.paper(shown.ladder(), step));
    }

    @GetMapping("/meetings/{no}/print")
    ModelAndView minutes(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        CoordinationMeeting meeting = meeting(shown, no);
        return sheet("supervision/print-minutes", actor, shown.ladder())
                .addObject("meeting", meeting)
                .addObject("held", letters.moment(meeting.meetsAt()));
    }

    @GetMapping("/meetings/{no}/word")
    ResponseEntity<byte[]> minutesFile(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        return word(
                words.say("ladders.minutes.title", "") + " "
                        + shown.ladder().title(),
                letters.minutes(shown.ladder(), meeting(shown, no)));
    }

    private static LadderStep step(LadderBoard.Shown shown, int no) {
        return shown.steps().stream()
                .filter(s -> s.no() == no && s.paperNumber() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
    }

    private static CoordinationMeeting meeting(LadderBoard.Shown shown, int no) {
        return shown.meetings().stream()
                .filter(m -> m.stepNo() == no && m.minutes() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
    }

    private ModelAndView sheet(String view, Actor actor, Ladder ladder) {
        return new ModelAndView(view)
                .addObject("ladder", ladder)
                .addObject("organ", words.organ(actor.tenant(), ladder.organ()))
                .addObject("names", words.organs(actor.tenant()))
                .addObject("district", words.district(actor.tenant()));
    }

    private static ResponseEntity<byte[]> word(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, FileKind.DOCX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("error.supervision.unknown");
    }
}
