package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.huiyin.handling.Conference;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.RecordConference;
import org.huiyin.handling.RecordFeedbackOnBehalf;
import org.huiyin.handling.RefuseRehandling;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 评价与重新办理 for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "feedback")
class FeedbackApi {

    private final GiveFeedback feedback;
    private final OrderRehandling rehandling;
    private final RecordFeedbackOnBehalf onBehalf;
    private final RefuseRehandling refusal;
    private final RecordConference conference;
    private final ClientNetworks networks;

    FeedbackApi(
            GiveFeedback feedback,
            OrderRehandling rehandling,
            RecordFeedbackOnBehalf onBehalf,
            RefuseRehandling refusal,
            RecordConference conference,
            ClientNetworks networks) {
        this.feedback = feedback;
        this.rehandling = rehandling;
        this.onBehalf = onBehalf;
        this.refusal = refusal;
        this.conference = conference;
        this.networks = networks;
    }

    /**
     * @param organ the department it is about; may be left out when only one replied
     * @param cause the main cause where somebody is dissatisfied; may be left out
     */
    record Verdict(
            String organ,
            SatisfactionRating attitude,
            SatisfactionRating result,
            String contactWay,
            Integer contactTimes,
            Boolean agreesWithCategory,
            Boolean consentsToDisclosure,
            String comment,
            Boolean wantsRehandling,
            DissatisfactionCause cause) {

        VerdictForm form(LocalDate signedOn) {
            return new VerdictForm(
                    attitude,
                    result,
                    contactWay,
                    contactTimes,
                    agreesWithCategory,
                    consentsToDisclosure,
                    comment,
                    wantsRehandling,
                    signedOn,
                    cause);
        }
    }

    /** @param otherDepartment the supervision office is to assign it anew */
    record Requirement(String requirement, boolean otherDepartment) {}

    /** @param scan the signed paper form */
    record OnBehalf(String person, LocalDate signedOn, Verdict verdict, Paper scan) {}

    /** @param bytes in Base64 */
    record Paper(String fileName, String mediaType, byte[] bytes) {}

    record Reason(String reason) {}

    record Meeting(
            LocalDate heldOn,
            String place,
            String participants,
            String said,
            Conference.Result result,
            String explanation) {}

    @Operation(summary = "评价: only a signer, by an own account")
    @PostMapping("/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void feedback(Actor actor, @PathVariable String id, @RequestBody Verdict v, HttpServletRequest request) {
        String network = networks.of(actor.tenant(), request.getRemoteAddr());
        feedback.give(actor, new GiveFeedback.Command(id, v.organ(), v.form(null), network));
    }

    @Operation(summary = "代录评价: from the signed paper form, with its scan")
    @PostMapping("/feedback-on-behalf")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void onBehalf(Actor actor, @PathVariable String id, @RequestBody OnBehalf o) {
        var scan = o.scan() == null
                ? null
                : new RecordFeedbackOnBehalf.Scan(
                        o.scan().fileName(), o.scan().mediaType(), o.scan().bytes());
        onBehalf.record(
                actor,
                new RecordFeedbackOnBehalf.Command(
                        id, o.person(), o.verdict().organ(), o.verdict().form(o.signedOn()), scan));
    }

    @Operation(summary = "确认重新办理")
    @PostMapping("/rehandling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rehandling(Actor actor, @PathVariable String id, @RequestBody Requirement requirement) {
        rehandling.order(
                actor, new OrderRehandling.Command(id, requirement.requirement(), requirement.otherDepartment()));
    }

    @Operation(summary = "不予重新办理: the proposal is concluded with its mark")
    @PostMapping("/rehandling-refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refusal(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        refusal.refuse(actor, new RefuseRehandling.Command(id, reason.reason()));
    }

    @Operation(summary = "区领导面商: the record of the meeting with the proposers")
    @PostMapping("/conference")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conference(Actor actor, @PathVariable String id, @RequestBody Meeting m) {
        conference.record(
                actor,
                new RecordConference.Command(
                        id, m.heldOn(), m.place(), m.participants(), m.said(), m.result(), m.explanation()));
    }
}
