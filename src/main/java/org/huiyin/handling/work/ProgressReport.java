package org.huiyin.handling.work;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 进展: in plain words, no percentages.
 *
 * @param month its first day
 * @param colour the department's forecast, or null
 */
public record ProgressReport(
        String id,
        String proposalId,
        String assignmentId,
        String organ,
        LocalDate month,
        String done,
        String nextStep,
        ProgressColour colour,
        String reportedBy,
        String reportedByName,
        Instant reportedAt) {}
