package org.huiyin.handling.work;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.springframework.stereotype.Component;

/** Whether a department has anything to show for its part. */
@Component
class RecordedWork {

    private final Consultations consultations;
    private final ProgressReports reports;

    RecordedWork(Consultations consultations, ProgressReports reports) {
        this.consultations = consultations;
        this.reports = reports;
    }

    /** A consultation with the proposers or a report of progress. */
    boolean any(Assignment part) {
        return consultations.of(part.tenant(), part.proposalId()).stream()
                        .anyMatch(one -> part.id().equals(one.assignmentId()))
                || reports.of(part.tenant(), part.proposalId()).stream()
                        .anyMatch(one -> part.id().equals(one.assignmentId()));
    }
}
