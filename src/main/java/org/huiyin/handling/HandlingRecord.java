package org.huiyin.handling;

import java.time.Instant;

/** Where the handling of a docketed proposal stands as a whole. */
public record HandlingRecord(
        String proposalId,
        int round,
        String leadAssignment,
        String leadOrgan,
        OutcomeCategory category,
        Instant repliedAt,
        Instant concludedAt,
        boolean stillDissatisfied) {}
