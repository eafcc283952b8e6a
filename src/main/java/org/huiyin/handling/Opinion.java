package org.huiyin.handling;

import java.time.Instant;

/** 会办意见: goes to the lead department, never to the proposer. */
public record Opinion(
        String assignmentId,
        String organ,
        String text,
        String draftedBy,
        String draftedByName,
        String signedByName,
        Instant submittedAt,
        String sentBackReason) {}
