package org.huiyin.whistle.web;

import java.io.IOException;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.huiyin.whistle.DraftWhistle;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAct;
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

/** 吹哨: the form a sub-district fills in under a minute, and the same for a draft that is completed. */
@Controller
class BlowPages {

    private final WhistleDesk desk;
    private final DraftWhistle drafting;
    private final BlowOnForm blowing;
    private final BlowFormModel model;
    private final WhistlePosts posts;
    private final WhistlePictures pictures;

    BlowPages(
            WhistleDesk desk,
            DraftWhistle drafting,
            BlowOnForm blowing,
            BlowFormModel model,
            WhistlePosts posts,
            WhistlePictures pictures) {
        this.desk = desk;
        this.drafting = drafting;
        this.blowing = blowing;
        this.model = model;
        this.posts = posts;
        this.pictures = pictures;
    }

    @GetMapping("/whistles/new")
    ModelAndView blank(Actor signedIn, @RequestParam(required = false) List<String> proposal) {
        Actor actor = posts.of(signedIn);
        actor.require(WhistleAct.DRAFT_WHISTLE);
        return model.of(actor, WhistleForm.EMPTY, proposal == null ? List.of() : proposal, List.of());
    }

    /** Departments whose duties the words speak of, while they are being written. */
    @GetMapping("/whistles/suggestion")
    ModelAndView suggestion(Actor signedIn, @RequestParam MultiValueMap<String, String> values) {
        Actor actor = posts.of(signedIn);
        actor.require(WhistleAct.DRAFT_WHISTLE);
        return model.suggestion(actor, new Typed(values));
    }

    @PostMapping("/whistles/new")
    ModelAndView blow(
            Actor signedIn,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "photo", required = false) List<MultipartFile> photos,
            RedirectAttributes next)
            throws IOException {
        Actor actor = posts.of(signedIn);
        Typed typed = new Typed(values);
        WhistleForm form = WhistleForm.of(typed);
        BlowOnForm.Done done;
        try {
            done = blowing.blow(actor, form, typed);
        } catch (BusinessException refused) {
            return again(model.of(actor, form, typed.texts("proposal"), problems(refused)), refused);
        }
        String missed = pictures.tryToTake(actor, done.id(), WhistlePictures.OF_WHISTLE, photos);
        if (!missed.isEmpty()) {
            next.addFlashAttribute("photosRefused", missed);
        }
        next.addFlashAttribute("notice", "whistle.done." + done.what());
        return new ModelAndView("redirect:/whistles/" + done.id());
    }

    @GetMapping("/whistles/{id}/edit")
    ModelAndView edit(Actor signedIn, @PathVariable String id) {
        Actor actor = posts.of(signedIn);
        actor.require(WhistleAct.DRAFT_WHISTLE);
        Whistle whistle = desk.one(actor, id).whistle();
        return model.of(actor, WhistleForm.of(whistle), whistle.proposals(), List.of())
                .addObject("id", id)
                .addObject("version", whistle.version());
    }

    @PostMapping("/whistles/{id}/amend")
    ModelAndView amend(
            Actor signedIn,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes next) {
        Actor actor = posts.of(signedIn);
        actor.require(WhistleAct.DRAFT_WHISTLE);
        Typed typed = new Typed(values);
        WhistleForm form = WhistleForm.of(typed);
        Whistle before = desk.one(actor, id).whistle();
        String what;
        try {
            drafting.amend(
                    actor, new DraftWhistle.Amend(id, typed.version(), form.toDraft(before, before.proposals())));
            what = blowing.then(actor, id, typed.text("then"));
        } catch (BusinessException refused) {
            ModelAndView page = model.of(actor, form, before.proposals(), problems(refused))
                    .addObject("id", id)
                    .addObject("version", desk.one(actor, id).whistle().version());
            return again(page, refused);
        }
        next.addFlashAttribute("notice", "whistle.done." + what);
        return new ModelAndView("redirect:/whistles/" + id);
    }

    private static List<Problem> problems(BusinessException refused) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        return refused.problems();
    }

    private static ModelAndView again(ModelAndView page, BusinessException refused) {
        page.setStatus(HttpStatus.valueOf(refused.reason().status()));
        return page;
    }
}
