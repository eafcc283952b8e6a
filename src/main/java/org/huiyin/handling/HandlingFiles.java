package org.huiyin.handling;

import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.handling.persistence.Opinions;
import org.huiyin.handling.persistence.Replies;
import org.springframework.stereotype.Component;

/** Takes a proposal's whole file out of the tables: one query per table. */
@Component
class HandlingFiles {

    private final HandlingRecords records;
    private final Assignments assignments;
    private final Consultations consultations;
    private final Opinions opinions;
    private final Replies replies;
    private final Feedbacks feedbacks;

    HandlingFiles(
            HandlingRecords records,
            Assignments assignments,
            Consultations consultations,
            Opinions opinions,
            Replies replies,
            Feedbacks feedbacks) {
        this.records = records;
        this.assignments = assignments;
        this.consultations = consultations;
        this.opinions = opinions;
        this.replies = replies;
        this.feedbacks = feedbacks;
    }

    HandlingFile of(String tenant, String proposalId) {
        return new HandlingFile(
                records.find(tenant, proposalId).orElse(null),
                assignments.of(tenant, proposalId),
                consultations.of(tenant, proposalId),
                opinions.of(tenant, proposalId),
                replies.of(tenant, proposalId),
                feedbacks.rounds(tenant, proposalId),
                feedbacks.of(tenant, proposalId));
    }
}
