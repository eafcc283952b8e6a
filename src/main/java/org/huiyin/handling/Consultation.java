package org.huiyin.handling;

import java.time.Instant;

/** 沟通: one contact with the proposer before the reply. */
public record Consultation(
        String id,
        String proposalId,
        String assignmentId,
        String organ,
        ConsultationWay way,
        boolean faceToFace,
        Instant heldAt,
        String place,
        String participants,
        String said,
        String recordedBy,
        String recordedByName,
        Instant recordedAt) {}
