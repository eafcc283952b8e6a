package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event of a proposal as the topic tells it.
 *
 * @param id the event's own
 * @param event name as the journal says it, e.g. ProposalDocketed
 * @param actor person code of whoever did it
 * @param internal not for proposers' eyes
 */
public record Told(
        String tenant,
        String id,
        String event,
        String subjectId,
        String actor,
        boolean internal,
        Instant at,
        JsonNode data) {}
