package org.huiyin.identity.web;

import java.util.List;
import java.util.Locale;
import org.huiyin.identity.district.ImportDistrict;
import org.huiyin.identity.district.ImportReport;
import org.huiyin.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** District files for programs: the body is the file. */
@RestController
@RequestMapping("/api/v1/admin/district-imports")
class AdminDistrictApi {

    private final ImportDistrict importDistrict;
    private final MessageSource messages;

    AdminDistrictApi(ImportDistrict importDistrict, MessageSource messages) {
        this.importDistrict = importDistrict;
        this.messages = messages;
    }

    record Answer(String tenant, String name, boolean dryRun, List<ImportReport.Change> changes, List<Error> errors) {}

    record Error(int line, String path, String text) {}

    /** With {@code dryRun=true} (the default) tells what would change; otherwise changes it, or refuses with every error. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/plain"})
    Answer post(
            @RequestBody byte[] body, @RequestParam(defaultValue = "true") boolean dryRun, Actor actor, Locale locale) {
        String yaml = UploadedDistrict.text(body);
        ImportReport report = dryRun ? importDistrict.dryRun(yaml, actor) : importDistrict.apply(yaml, actor);
        List<Error> errors = report.problems().stream()
                .map(problem -> new Error(
                        problem.line(),
                        problem.path(),
                        messages.getMessage(
                                problem.code(), problem.toProblem().args().toArray(), locale)))
                .toList();
        return new Answer(report.tenant(), report.tenantName(), dryRun, report.changes(), errors);
    }
}
