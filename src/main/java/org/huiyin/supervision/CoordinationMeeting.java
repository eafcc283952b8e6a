package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 协调会 at L3.
 *
 * @param chair who presides, as printed
 * @param organs codes of those called
 * @param agenda what is asked of those called, or null for what every such meeting asks
 * @param minutes who does what, or null until it was held
 * @param leadOrgan who leads from now on
 * @param agreedDue until when
 */
public record CoordinationMeeting(
        String tenant,
        String id,
        String ladderId,
        int stepNo,
        String calledByName,
        Instant calledAt,
        Instant meetsAt,
        String place,
        String chair,
        List<String> organs,
        String agenda,
        String minutes,
        String leadOrgan,
        LocalDate agreedDue,
        String recordedByName,
        Instant recordedAt) {}
