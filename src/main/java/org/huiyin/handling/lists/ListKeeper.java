package org.huiyin.handling.lists;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.huiyin.workflow.DeadlineEvent;
import org.huiyin.workflow.SubjectWatcher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes which proposals a transaction touches and brings their rows in the lists up to date just before it commits. */
@Component
class ListKeeper implements SubjectWatcher {

    private static final String PROPOSAL = "PROPOSAL";

    private final TransactionBuffer<Subject, Boolean> touched;

    ListKeeper(ListRows rows) {
        this.touched = new TransactionBuffer<>(Stage.LISTS, subjects -> write(rows, subjects));
    }

    /** A proposal of a district. */
    record Subject(String tenant, String id) {}

    @Override
    public void touched(String tenant, String subjectId) {
        touched.current().putIfAbsent(new Subject(tenant, subjectId), false);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        // what the clock notes about a deadline changes none of its dates: lists tell its colour by themselves
        if (PROPOSAL.equals(event.subjectType()) && !(event instanceof DeadlineEvent)) {
            Subject subject = new Subject(event.actor().tenant(), event.subjectId());
            touched.current().merge(subject, changesText(event), Boolean::logicalOr);
        }
    }

    private static boolean changesText(DomainEvent event) {
        return event instanceof ProposalEvent.ProposalReceived
                || event instanceof ProposalEvent.ProposalResubmitted
                || event instanceof ProposalEvent.RecordCorrected
                || event instanceof ProposalEvent.CoSignerLeft;
    }

    private static void write(ListRows rows, Map<Subject, Boolean> subjects) {
        rows.refreshSearch(subjects.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList());
        rows.refresh(subjects.keySet());
    }
}
