package org.huiyin.workflow.web;

import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.workflow.versions.MigrateInstances;
import org.huiyin.workflow.versions.ProcessVersions;
import org.huiyin.workflow.versions.ProcessVersions.ProcessLine;
import org.huiyin.workflow.versions.RehearseMigration;
import org.huiyin.workflow.versions.VersionChange;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the processes for programs. */
@RestController
@RequestMapping("/api/v1/admin/processes")
class VersionsApi {

    private final ProcessVersions versions;
    private final RehearseMigration rehearsal;
    private final MigrateInstances migration;
    private final MessageSource messages;

    VersionsApi(
            ProcessVersions versions, RehearseMigration rehearsal, MigrateInstances migration, MessageSource messages) {
        this.versions = versions;
        this.rehearsal = rehearsal;
        this.migration = migration;
        this.messages = messages;
    }

    /** @param obstacles sentences, empty when they can move */
    record Position(List<String> elements, boolean moves, List<String> obstacles, List<String> proposals) {}

    record Rehearsal(int moving, int staying, List<Position> positions) {}

    record Stayed(String proposal, List<String> obstacles) {}

    record Outcome(int moved, int untried, List<Stayed> stayed) {}

    @GetMapping
    List<ProcessLine> list(Actor actor) {
        return versions.list(actor);
    }

    @PostMapping("/rehearsal")
    Rehearsal rehearse(Actor actor, @RequestBody VersionChange change, Locale locale) {
        var found = rehearsal.rehearse(actor, change);
        return new Rehearsal(
                found.moving(),
                found.staying(),
                found.positions().stream()
                        .map(p -> new Position(p.elements(), p.moves(), sentences(p.obstacles(), locale), p.subjects()))
                        .toList());
    }

    @PostMapping("/migration")
    Outcome migrate(Actor actor, @RequestBody VersionChange change, Locale locale) {
        var done = migration.migrate(actor, change);
        return new Outcome(
                done.moved(),
                done.untried(),
                done.stayed().stream()
                        .map(s -> new Stayed(s.subjectId(), sentences(s.obstacles(), locale)))
                        .toList());
    }

    private List<String> sentences(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem ->
                        messages.getMessage(problem.code(), problem.args().toArray(), locale))
                .toList();
    }
}
