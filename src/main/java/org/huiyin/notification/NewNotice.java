package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A notice about to be written. */
public record NewNotice(
        String tenant,
        Recipient to,
        String cause,
        Notice.Kind kind,
        Subject subject,
        String event,
        JsonNode data,
        AskedTask task,
        Instant at) {}
