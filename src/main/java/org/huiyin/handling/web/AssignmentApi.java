package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.AcknowledgeAssignment;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.ClaimAssignment;
import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.CorrectConsultation;
import org.huiyin.handling.RecordConsultation;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.routing.AssignAdvised;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 交办、签收、认领、沟通 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class AssignmentApi {

    private final AssignAdvised assign;
    private final TakeBackAssignment takeBack;
    private final AcknowledgeAssignment acknowledge;
    private final ClaimAssignment claim;
    private final RecordConsultation consultation;
    private final CorrectConsultation correction;

    AssignmentApi(
            AssignAdvised assign,
            TakeBackAssignment takeBack,
            AcknowledgeAssignment acknowledge,
            ClaimAssignment claim,
            RecordConsultation consultation,
            CorrectConsultation correction) {
        this.assign = assign;
        this.takeBack = takeBack;
        this.acknowledge = acknowledge;
        this.claim = claim;
        this.consultation = consultation;
        this.correction = correction;
    }

    /** @param way null = with a lead department */
    record Sheet(AssignmentWay way, String lead, List<String> coHandling, List<String> separate, String requirement) {

        AssignDepartments.Command of(String proposalId) {
            boolean apart = way == AssignmentWay.SEPARATE;
            List<String> named = apart ? separate : coHandling;
            List<String> departments = named == null ? List.of() : named;
            return apart
                    ? new AssignDepartments.Command(proposalId, AssignmentWay.SEPARATE, null, departments, requirement)
                    : new AssignDepartments.Command(proposalId, lead, departments, requirement);
        }
    }

    record Reason(String reason) {}

    record Contact(
            ConsultationWay way,
            boolean faceToFace,
            OffsetDateTime heldAt,
            String place,
            String participants,
            String said,
            ConsultationStage stage) {}

    record Correction(String place, String participants, String said, String reason) {}

    @Operation(
            summary =
                    "交办: assign a lead department with co-handling ones in order, or several that each answer for themselves")
    @PostMapping("/proposals/{id}/assignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable String id, @RequestBody Sheet sheet) {
        assign.assign(actor, sheet.of(id));
    }

    @Operation(summary = "撤回交办: take an assignment back that is not yet acknowledged")
    @PostMapping("/assignments/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        takeBack.takeBack(actor, new TakeBackAssignment.Command(id, reason.reason()));
    }

    @Operation(summary = "签收: acknowledge an assignment")
    @PostMapping("/assignments/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Actor actor, @PathVariable String id) {
        acknowledge.acknowledge(actor, new AcknowledgeAssignment.Command(id));
    }

    @Operation(summary = "认领: take the department's work upon oneself")
    @PostMapping("/assignments/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(Actor actor, @PathVariable String id) {
        claim.claim(actor, new ClaimAssignment.Command(id));
    }

    @Operation(summary = "交回: hand claimed work back to the department")
    @DeleteMapping("/assignments/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handBack(Actor actor, @PathVariable String id) {
        claim.handBack(actor, new ClaimAssignment.Command(id));
    }

    @Operation(summary = "沟通登记: record a consultation with the proposer")
    @PostMapping("/assignments/{id}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> consultation(Actor actor, @PathVariable String id, @RequestBody Contact contact) {
        String consultationId = consultation.record(
                actor,
                new RecordConsultation.Command(
                        id,
                        contact.way(),
                        contact.faceToFace(),
                        contact.heldAt() == null ? null : contact.heldAt().toInstant(),
                        contact.place(),
                        contact.participants(),
                        contact.said(),
                        contact.stage()));
        return Map.of("id", consultationId);
    }

    @Operation(summary = "更正沟通记录: correct typing errors, with a reason")
    @PostMapping("/consultations/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Actor actor, @PathVariable String id, @RequestBody Correction c) {
        correction.correct(
                actor, new CorrectConsultation.Command(id, c.place(), c.participants(), c.said(), c.reason()));
    }
}
