package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.MaskReply;
import org.huiyin.handling.ReplyMask;
import org.huiyin.handling.ReplyVersion;
import org.huiyin.handling.ShowReply;
import org.huiyin.handling.WordDifference;
import org.huiyin.handling.WordDifference.Change;
import org.huiyin.handling.WordDifference.Run;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reply looked like before, what of it is public, and which words are not. */
@Controller
@RequestMapping("/proposals/{id}")
class ReplyMattersController {

    private final ProposalPage page;
    private final ShowReply showReply;
    private final MaskReply mask;

    ReplyMattersController(ProposalPage page, ShowReply showReply, MaskReply mask) {
        this.page = page;
        this.showReply = showReply;
        this.mask = mask;
    }

    @GetMapping("/replies/{reply}/versions")
    ModelAndView versions(
            @PathVariable String id,
            @PathVariable String reply,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Actor actor) {
        var behind = showReply.show(actor, id, reply);
        List<ReplyVersion> versions = behind.versions();
        int last = to == null ? versions.size() : to;
        int first = from == null ? Math.max(1, last - 1) : from;
        List<Run> runs = WordDifference.between(words(versions, first), words(versions, last));
        return new ModelAndView("handling/reply-versions")
                .addObject("proposal", behind.proposal())
                .addObject("versions", versions)
                .addObject("from", first)
                .addObject("to", last)
                .addObject("same", runs.stream().allMatch(run -> run.change() == Change.SAME))
                .addObject("runs", runs);
    }

    @GetMapping("/replies/{reply}/public")
    ModelAndView open(@PathVariable String id, @PathVariable String reply, Actor actor) {
        var behind = showReply.show(actor, id, reply);
        return new ModelAndView("handling/reply-public")
                .addObject("proposal", behind.proposal())
                .addObject("open", behind.open());
    }

    @PostMapping("/assignments/{part}/masks")
    ModelAndView mark(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("mask", values);
        var mark = new MaskReply.Mark(
                part,
                typed.choice("step", ClearingStep.class),
                typed.text("passage"),
                typed.choice("ground", ReplyMask.Ground.class),
                typed.text("maskRemark"));
        return page.perform(actor, id, typed, redirect, () -> mask.mark(actor, mark));
    }

    @PostMapping("/assignments/{part}/masks/{no}/removal")
    ModelAndView unmark(
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable int no,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("unmask", values);
        var unmark = new MaskReply.Unmark(part, typed.choice("step", ClearingStep.class), no);
        return page.perform(actor, id, typed, redirect, () -> mask.unmark(actor, unmark));
    }

    private static String words(List<ReplyVersion> versions, int no) {
        return versions.stream()
                .filter(version -> version.no() == no)
                .map(ReplyVersion::content)
                .findFirst()
                .orElse("");
    }
}
