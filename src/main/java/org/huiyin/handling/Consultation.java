package org.huiyin.handling;

import java.time.Instant;
import java.util.List;

/** 沟通: one contact with the proposers before, during or after the handling. */
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
        Instant recordedAt,
        ConsultationStage stage,
        List<Answer> answers) {

    /** 提出人的确认或异议: what a signer says to the record. */
    public record Answer(String person, String personName, boolean agreed, String remark, Instant answeredAt) {}

    public boolean answeredBy(String person) {
        return answers.stream().anyMatch(answer -> answer.person().equals(person));
    }
}
