package org.huiyin.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 提交建议 / 提交提案. */
@Controller
@RequestMapping("/proposals/new")
class SubmissionController {

    private final FormChoices choices;
    private final SubmissionPage page;
    private final FormHandIn handIn;

    SubmissionController(FormChoices choices, SubmissionPage page, FormHandIn handIn) {
        this.choices = choices;
        this.page = page;
        this.handIn = handIn;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        return page.show(choices.blank(actor, choices.kind(actor)), actor, model);
    }

    /** Buttons that change the form itself: for browsers without scripts. */
    @PostMapping(params = "change")
    String change(
            Actor actor, @RequestParam MultiValueMap<String, String> fields, @RequestParam String change, Model model) {
        return page.show(FormChange.apply(SubmissionForm.of(fields), change), actor, model);
    }

    @PostMapping(params = "!change")
    String submit(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) MultipartFile scan,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SubmissionForm form = SubmissionForm.of(fields);
        ProposalKind kind = choices.kind(actor);
        PaperScan paper = UploadedScan.of(scan);
        List<FormProblems.Line> wrong = page.problemsOfHandingIn(form, paper, actor, locale);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(form, kind, actor, wrong, model);
        }
        handIn.handIn(form, kind, paper, actor);
        return "redirect:/submissions/" + form.id();
    }
}
