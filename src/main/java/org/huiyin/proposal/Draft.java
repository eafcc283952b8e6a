package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A form being filled in. Handed in, its id is the event's id, so that the row tells whose submission that is.
 *
 * @param proposalId the returned paper it completes, or null for a new one
 * @param content the form's fields as its door keeps them
 * @param submittedAt null while it can still be changed
 */
public record Draft(
        String tenant,
        String id,
        String person,
        String organ,
        String proposalId,
        JsonNode content,
        Instant savedAt,
        Instant submittedAt) {

    public boolean submitted() {
        return submittedAt != null;
    }

    public boolean belongsTo(String code) {
        return person.equals(code);
    }
}
