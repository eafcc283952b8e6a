package org.huiyin.workflow.web;

import org.huiyin.shared.Actor;
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

    VersionsPage(ProcessVersions versions, RehearseMigration rehearsal, MigrateInstances migration) {
        this.versions = versions;
        this.rehearsal = rehearsal;
        this.migration = migration;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("processes", versions.list(actor));
        return "workflow/versions";
    }

    /** A rehearsal takes locks for a moment, so it is asked for by POST. */
    @PostMapping("/rehearsal")
    String rehearse(Actor actor, VersionChange change, Model model) {
        model.addAttribute("rehearsal", rehearsal.rehearse(actor, change));
        return "workflow/migration";
    }

    @PostMapping("/migration")
    String migrate(Actor actor, VersionChange change, Model model) {
        model.addAttribute("outcome", migration.migrate(actor, change));
        return "workflow/migration";
    }
}
