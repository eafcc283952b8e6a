package org.huiyin.whistle.web;

import java.io.IOException;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.web.Typed;
import org.huiyin.whistle.WhistleDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A whistle's page, and its forms for everybody who has to do with it. */
@Controller
class WhistlePages {

    private final WhistleDesk desk;
    private final WhistlePosts posts;
    private final WhistlePageModel model;
    private final WholeActs wholeActs;
    private final PartForms partForms;
    private final WhistlePictures pictures;

    WhistlePages(
            WhistleDesk desk,
            WhistlePosts posts,
            WhistlePageModel model,
            WholeActs wholeActs,
            PartForms partForms,
            WhistlePictures pictures) {
        this.desk = desk;
        this.posts = posts;
        this.model = model;
        this.wholeActs = wholeActs;
        this.partForms = partForms;
        this.pictures = pictures;
    }

    @GetMapping("/whistles/{id}")
    ModelAndView page(Actor signedIn, @PathVariable String id) {
        Actor actor = posts.of(signedIn);
        return model.of(actor, desk.one(actor, id));
    }

    @PostMapping("/whistles/{id}/{act:send|confirm-emergency|release|refuse|triage|not-established|call-further"
            + "|set-milestones}")
    ModelAndView act(
            Actor signedIn,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes next)
            throws IOException {
        Actor actor = posts.of(signedIn);
        Typed typed = new Typed(values);
        return tried(actor, id, null, act, typed, next, () -> wholeActs.perform(actor, id, act, typed));
    }

    @PostMapping("/whistles/{id}/photos")
    String photos(
            Actor signedIn,
            @PathVariable String id,
            @RequestParam(name = "photo", required = false) List<MultipartFile> photos,
            RedirectAttributes next)
            throws IOException {
        String refused = pictures.add(posts.of(signedIn), id, photos);
        if (refused.isEmpty()) {
            next.addFlashAttribute("notice", "whistle.done.photos");
        } else {
            next.addFlashAttribute("photosRefused", refused);
        }
        return "redirect:/whistles/" + id;
    }

    @PostMapping(
            "/whistles/{id}/parts/{part}/{act:sign|contact|report-in|note|resolve|verify|send-back|rate-department|rate-whistle"
                    + "|dispute|rule|answer-ruling}")
    ModelAndView part(
            Actor signedIn,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "photo", required = false) List<MultipartFile> photos,
            RedirectAttributes next)
            throws IOException {
        Actor actor = posts.of(signedIn);
        Typed typed = new Typed(values);
        return tried(actor, id, part, act, typed, next, () -> {
            partForms.perform(actor, part, act, typed, photos);
            return act;
        });
    }

    private interface Doing {
        String now() throws IOException;
    }

    /** What was written wrongly, or is not ripe yet, is shown in its form again; everything else is answered by a page of its own. */
    private ModelAndView tried(
            Actor actor, String id, String part, String act, Typed typed, RedirectAttributes next, Doing doing)
            throws IOException {
        try {
            next.addFlashAttribute("notice", "whistle.done." + doing.now());
            return new ModelAndView("redirect:/whistles/" + id);
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.INVALID && refused.reason() != Reason.GATE_CLOSED) {
                throw refused;
            }
            ModelAndView again = model.of(actor, desk.one(actor, id));
            WhistlePageModel.refused(again, act, part, typed, refused.problems());
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
    }
}
