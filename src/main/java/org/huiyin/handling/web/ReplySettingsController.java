package org.huiyin.handling.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.handling.CategoryLetters;
import org.huiyin.handling.CategoryLetters.Letter;
import org.huiyin.handling.ChangeReplySettings;
import org.huiyin.handling.ClearingChains;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervision office's page about replies: letters of the categories, steps of the clearing. */
@Controller
@RequestMapping("/settings/replies")
class ReplySettingsController {

    private final ChangeReplySettings change;
    private final CategoryLetters letters;
    private final ClearingChains chains;
    private final Directory directory;
    private final Clock clock;

    ReplySettingsController(
            ChangeReplySettings change,
            CategoryLetters letters,
            ClearingChains chains,
            Directory directory,
            Clock clock) {
        this.change = change;
        this.letters = letters;
        this.chains = chains;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param letter null = not used today */
    public record Row(ProposalKind kind, OutcomeCategory category, Letter letter) {}

    public record Chain(Organ organ, List<ClearingStep> steps) {}

    /** What is open for editing: one line of either list, or nothing. */
    public record Editing(String organ, ProposalKind kind, OutcomeCategory category) {

        static Editing of(Typed typed) {
            return new Editing(
                    typed.text("organ"),
                    typed.choice("kind", ProposalKind.class),
                    typed.choice("category", OutcomeCategory.class));
        }
    }

    @GetMapping
    ModelAndView show(@RequestParam MultiValueMap<String, String> chosen, Actor actor) {
        actor.require(HandlingAct.CHANGE_REPLY_SETTINGS);
        return page(actor, new Typed("", chosen), List.of());
    }

    @PostMapping("/letters")
    ModelAndView letter(@RequestParam MultiValueMap<String, String> values, Actor actor, RedirectAttributes redirect) {
        Typed typed = new Typed("letter", values);
        var command = new ChangeReplySettings.LetterCommand(
                typed.choice("kind", ProposalKind.class),
                typed.choice("category", OutcomeCategory.class),
                typed.day("from"),
                typed.text("letter"),
                typed.text("label"),
                typed.text("reason"));
        return perform(actor, typed, redirect, () -> change.letter(actor, command));
    }

    @PostMapping("/chains")
    ModelAndView chain(@RequestParam MultiValueMap<String, String> values, Actor actor, RedirectAttributes redirect) {
        Typed typed = new Typed("chain", values);
        List<ClearingStep> steps =
                typed.texts("steps").stream().map(ClearingStep::valueOf).toList();
        var command = new ChangeReplySettings.ChainCommand(typed.text("organ"), steps);
        return perform(actor, typed, redirect, () -> change.chain(actor, command));
    }

    private ModelAndView perform(Actor actor, Typed typed, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
        } catch (BusinessException refused) {
            if (refused.reason() == BusinessException.Reason.FORBIDDEN) {
                throw refused;
            }
            ModelAndView again = page(actor, typed, ProposalPage.inForm(typed, refused.problems()));
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "handling.done.replySettings");
        return new ModelAndView("redirect:/settings/replies");
    }

    private ModelAndView page(Actor actor, Typed typed, List<Problem> problems) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Row> rows = new ArrayList<>();
        for (ProposalKind kind : ProposalKind.values()) {
            for (OutcomeCategory category : OutcomeCategory.values()) {
                Optional<Letter> letter = letters.of(actor.tenant(), kind, category, ChinaTime.today(clock), locale);
                rows.add(new Row(kind, category, letter.orElse(null)));
            }
        }
        return new ModelAndView("handling/reply-settings")
                .addObject("rows", rows)
                .addObject("editing", Editing.of(typed))
                .addObject("chains", chains(actor))
                .addObject("kinds", ProposalKind.values())
                .addObject("optional", Arrays.copyOf(ClearingStep.values(), ClearingStep.values().length - 1))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private List<Chain> chains(Actor actor) {
        return directory.handlingDepartments(actor.tenant()).stream()
                .map(organ -> new Chain(organ, chains.of(actor.tenant(), organ.code())))
                .toList();
    }
}
