package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.SatisfactionRating;
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

    FeedbackApi(GiveFeedback feedback, OrderRehandling rehandling) {
        this.feedback = feedback;
        this.rehandling = rehandling;
    }

    record Verdict(
            SatisfactionRating attitude,
            SatisfactionRating result,
            String contactWay,
            Integer contactTimes,
            Boolean agreesWithCategory,
            Boolean consentsToDisclosure,
            String comment) {}

    record Requirement(String requirement) {}

    @Operation(summary = "评价: only a signer, by an own account")
    @PostMapping("/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void feedback(Actor actor, @PathVariable String id, @RequestBody Verdict v) {
        feedback.give(
                actor,
                new GiveFeedback.Command(
                        id,
                        v.attitude(),
                        v.result(),
                        v.contactWay(),
                        v.contactTimes(),
                        v.agreesWithCategory(),
                        v.consentsToDisclosure(),
                        v.comment()));
    }

    @Operation(summary = "确认重新办理")
    @PostMapping("/rehandling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rehandling(Actor actor, @PathVariable String id, @RequestBody Requirement requirement) {
        rehandling.order(actor, new OrderRehandling.Command(id, requirement.requirement()));
    }
}
