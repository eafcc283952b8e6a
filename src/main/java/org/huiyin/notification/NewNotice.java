package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A notice about to be written.
 *
 * @param from when it may be told; null = at once
 * @param once of notices with the same mark a person is told one only; null = each counts for itself
 */
public record NewNotice(
        String tenant,
        Recipient to,
        String cause,
        Notice.Kind kind,
        Subject subject,
        String event,
        JsonNode data,
        AskedTask task,
        Instant at,
        Instant from,
        String once) {

    /** Told at once. */
    public NewNotice(
            String tenant,
            Recipient to,
            String cause,
            Notice.Kind kind,
            Subject subject,
            String event,
            JsonNode data,
            AskedTask task,
            Instant at) {
        this(tenant, to, cause, kind, subject, event, data, task, at, null, null);
    }

    NewNotice told(Instant later, String mark) {
        return new NewNotice(tenant, to, cause, kind, subject, event, data, task, at, later, mark);
    }
}
