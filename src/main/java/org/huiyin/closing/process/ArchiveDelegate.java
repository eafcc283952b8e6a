package org.huiyin.closing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.closing.ArchiveProposal;
import org.springframework.stereotype.Component;

/** 归档 */
@Component
class ArchiveDelegate implements JavaDelegate {

    private final ArchiveProposal archive;

    ArchiveDelegate(ArchiveProposal archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.archive(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
