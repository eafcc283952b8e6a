package org.huiyin.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.Mark;
import org.huiyin.whistle.RateDepartment;
import org.huiyin.whistle.RateWhistle;
import org.huiyin.whistle.SendBackResolution;
import org.huiyin.whistle.VerifyResolution;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 核验与双向评价 for programs. */
@RestController
@RequestMapping("/api/v1/whistles/parts/{part}")
@Tag(name = "whistles")
@ResponseStatus(HttpStatus.NO_CONTENT)
class WhistleJudgementApi {

    private final VerifyResolution verify;
    private final SendBackResolution sendBack;
    private final RateDepartment rateDepartment;
    private final RateWhistle rateWhistle;

    WhistleJudgementApi(
            VerifyResolution verify,
            SendBackResolution sendBack,
            RateDepartment rateDepartment,
            RateWhistle rateWhistle) {
        this.verify = verify;
        this.sendBack = sendBack;
        this.rateDepartment = rateDepartment;
        this.rateWhistle = rateWhistle;
    }

    record Verification(int version, boolean passed, String reason) {}

    record Rating(int version, Mark mark, String remark) {}

    @Operation(summary = "街道核验: passed, or sent back with the reason")
    @PostMapping("/verification")
    void verify(Actor actor, @PathVariable String part, @RequestBody Verification v) {
        if (v.passed()) {
            verify.verify(actor, new VerifyResolution.Command(part, v.version()));
        } else {
            sendBack.sendBack(actor, new SendBackResolution.Command(part, v.version(), v.reason()));
        }
    }

    @Operation(summary = "街道评价部门")
    @PostMapping("/department-rating")
    void rateDepartment(Actor actor, @PathVariable String part, @RequestBody Rating r) {
        rateDepartment.rate(actor, new RateDepartment.Command(part, r.version(), r.mark(), r.remark()));
    }

    @Operation(summary = "部门评价哨单")
    @PostMapping("/whistle-rating")
    void rateWhistle(Actor actor, @PathVariable String part, @RequestBody Rating r) {
        rateWhistle.rate(actor, new RateWhistle.Command(part, r.version(), r.mark(), r.remark()));
    }
}
