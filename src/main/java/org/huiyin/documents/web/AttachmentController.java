package org.huiyin.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.huiyin.documents.AddAttachment;
import org.huiyin.documents.AttachmentPages;
import org.huiyin.documents.RemoveAttachment;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files by the page: sent with a plain form, opened, taken away; each act leads back to the page of the thing. */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    private final AddAttachment addAttachment;
    private final RemoveAttachment removeAttachment;
    private final AttachmentPages pages;
    private final AttachmentAnswer answer;
    private final ProblemTexts texts;

    AttachmentController(
            AddAttachment addAttachment,
            RemoveAttachment removeAttachment,
            AttachmentPages pages,
            AttachmentAnswer answer,
            ProblemTexts texts) {
        this.addAttachment = addAttachment;
        this.removeAttachment = removeAttachment;
        this.pages = pages;
        this.answer = answer;
        this.texts = texts;
    }

    /** Each file for itself: one that is refused does not take the others with it. */
    @PostMapping
    String add(
            Actor actor,
            @RequestParam String subject,
            @RequestParam String purpose,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        String page = pages.of(actor, subject, purpose);
        int stored = 0;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                addAttachment.add(
                        actor,
                        new AddAttachment.Command(
                                subject, purpose, file.getOriginalFilename(), file.getContentType(), file.getBytes()));
                stored++;
            } catch (BusinessException refused) {
                if (refused.reason() != BusinessException.Reason.INVALID) {
                    throw refused;
                }
                tell(next, subject, purpose, refused.problems());
            }
        }
        if (files == null) {
            tell(next, subject, purpose, List.of(Problem.at("file", "error.attachment.empty")));
        }
        if (stored > 0) {
            next.addFlashAttribute("notice", "documents.stored");
        }
        return "redirect:" + page;
    }

    @PostMapping("/{id}/removal")
    String remove(Actor actor, @PathVariable String id, RedirectAttributes next) {
        String page = removeAttachment.remove(actor, id).page();
        next.addFlashAttribute("notice", "documents.removed");
        return "redirect:" + page;
    }

    @GetMapping("/{id}")
    void open(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        answer.give(actor, id, response);
    }

    /** A flash lies in the session, which keeps plain texts only. */
    private void tell(RedirectAttributes next, String subject, String purpose, List<Problem> problems) {
        next.addFlashAttribute("attachmentsRefused", purpose + " " + subject);
        next.addFlashAttribute("attachmentsProblem", String.join(" ", texts.texts(problems)));
    }
}
