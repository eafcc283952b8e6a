package org.huiyin.handling.work;

import java.util.List;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far the work has come, to whoever may see the proposal. */
@Service
public class ShowWork {

    private final ProposalAccess access;
    private final ProgressReports reports;

    ShowWork(ProposalAccess access, ProgressReports reports) {
        this.access = access;
        this.reports = reports;
    }

    /** The latest report first. */
    @Transactional(readOnly = true)
    public List<ProgressReport> progress(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return reports.of(actor.tenant(), proposalId);
    }
}
