package org.huiyin.workflow.web;

import org.huiyin.shared.Actor;
import org.huiyin.workflow.SubjectNumbers;
import org.huiyin.workflow.versions.MigrateInstances;
import org.huiyin.workflow.versions.ProcessVersions;
import org.huiyin.workflow.versions.RehearseMigration;
import org.huiyin.workflow.versions.VersionChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 流程版本: an administrator sees what still runs on older versions, rehearses the move and makes it. */
@Controller
@RequestMapping("/admin/processes")
class VersionsPage {

    private final ProcessVersions versions;
    private final RehearseMigration rehearsal;
    private final MigrateInstances migration;
    private final SubjectNumbers numbers;

    VersionsPage(
            ProcessVersions versions, RehearseMigration rehearsal, MigrateInstances migration, SubjectNumbers numbers) {
        this.versions = versions;
        this.rehearsal = rehearsal;
        this.migration = migration;
        this.numbers = numbers;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("processes", versions.list(actor));
        return "workflow/versions";
    }

    /** A rehearsal takes locks for a moment, so it is asked for by POST. */
    @PostMapping("/rehearsal")
    String rehearse(Actor actor, VersionChange change, Model model) {
        var found = rehearsal.rehearse(actor, change);
        model.addAttribute("rehearsal", found);
        model.addAttribute("names", versions.elementNames(actor, change.processKey(), change.from()));
        var subjects =
                found.positions().stream().flatMap(p -> p.subjects().stream()).toList();
        model.addAttribute("numbers", numbers.of(actor.tenant(), subjects));
        return "workflow/migration";
    }

    @PostMapping("/migration")
    String migrate(Actor actor, VersionChange change, Model model) {
        var outcome = migration.migrate(actor, change);
        model.addAttribute("outcome", outcome);
        var subjects = outcome.stayed().stream()
                .map(MigrateInstances.Stayed::subjectId)
                .toList();
        model.addAttribute("numbers", numbers.of(actor.tenant(), subjects));
        return "workflow/migration";
    }
}
