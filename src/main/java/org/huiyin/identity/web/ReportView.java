package org.huiyin.identity.web;

import java.util.List;
import org.huiyin.identity.district.ImportReport;
import org.huiyin.shared.Problem;

/**
 * An import's report as pages and programs see it.
 *
 * @param problems with line and path as the first two arguments
 */
record ReportView(
        String tenant, String name, int added, int changed, List<ImportReport.Change> changes, List<Problem> problems) {

    static ReportView of(ImportReport report) {
        int added = (int) report.changes().stream()
                .filter(change -> change.kind() == ImportReport.Kind.ADDED)
                .count();
        return new ReportView(
                report.tenant(),
                report.tenantName(),
                added,
                report.changes().size() - added,
                report.changes(),
                report.problems().stream().map(problem -> problem.toProblem()).toList());
    }
}
