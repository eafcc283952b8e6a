package org.huiyin.identity.web;

import java.io.IOException;
import org.huiyin.identity.Directory;
import org.huiyin.identity.district.ImportDistrict;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Upload a district's file, see what it would change, apply it. */
@Controller
@RequestMapping("/admin/districts")
class AdminDistrictPages {

    private final ImportDistrict importDistrict;
    private final Directory directory;

    AdminDistrictPages(ImportDistrict importDistrict, Directory directory) {
        this.importDistrict = importDistrict;
        this.directory = directory;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        model.addAttribute(
                "tenants",
                directory.tenants().stream()
                        .filter(tenant ->
                                actor.tenant().equals("*") || tenant.code().equals(actor.tenant()))
                        .toList());
        return "identity/admin-districts";
    }

    /** The file travels on in the page, so that what is applied is what was looked at. */
    @PostMapping("/dry-run")
    String dryRun(@RequestParam(required = false) MultipartFile file, Actor actor, Model model) throws IOException {
        try {
            String yaml = UploadedDistrict.text(file);
            model.addAttribute("report", ReportView.of(importDistrict.dryRun(yaml, actor)));
            model.addAttribute("yaml", yaml);
        } catch (BusinessException refused) {
            model.addAttribute("problems", refused.problems());
        }
        return page(actor, model);
    }

    @PostMapping("/import")
    String apply(@RequestParam String yaml, Actor actor, Model model, RedirectAttributes next) {
        try {
            ReportView report = ReportView.of(importDistrict.apply(yaml, actor));
            // a flash lies in the session, which keeps plain texts only
            next.addFlashAttribute("applied", report.name());
            next.addFlashAttribute("added", String.valueOf(report.added()));
            next.addFlashAttribute("changed", String.valueOf(report.changed()));
            return "redirect:/admin/districts";
        } catch (BusinessException refused) {
            model.addAttribute("problems", refused.problems());
            return page(actor, model);
        }
    }
}
