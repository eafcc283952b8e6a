package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.extension.DecideExtension;
import org.huiyin.handling.extension.ExtensionRequest;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.extension.ShowExtensions;
import org.huiyin.handling.extension.SignExtension;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 延期 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class ExtensionApi {

    private final ShowExtensions extensions;
    private final RequestExtension request;
    private final SignExtension sign;
    private final DecideExtension decide;

    ExtensionApi(ShowExtensions extensions, RequestExtension request, SignExtension sign, DecideExtension decide) {
        this.extensions = extensions;
        this.request = request;
        this.sign = sign;
        this.decide = decide;
    }

    record Request(LocalDate wished, String reason, String plan, String leader) {}

    record Signature(boolean signed, String reason) {}

    record Decision(boolean agreed, String remark) {}

    @Operation(summary = "延期申请: all of a proposal, for those inside")
    @GetMapping("/proposals/{id}/extension-requests")
    List<ExtensionRequest> of(Actor actor, @PathVariable String id) {
        return extensions.of(actor, id);
    }

    @Operation(summary = "申请延期: waits for the signature of a leader of the department; a leader who asks signs with it")
    @PostMapping("/assignments/{id}/extension-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> request(Actor actor, @PathVariable String id, @RequestBody Request r) {
        return Map.of(
                "id",
                request.request(actor, new RequestExtension.Command(id, r.wished(), r.reason(), r.plan(), r.leader())));
    }

    @Operation(summary = "单位领导签批延期申请: signed it goes to the two offices; not signed it ends, with a reason")
    @PostMapping("/extension-requests/{id}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable String id, @RequestBody Signature s) {
        sign.sign(actor, new SignExtension.Command(id, s.signed(), s.reason()));
    }

    @Operation(summary = "延期审批: by the supervision office and by the secretariat of the kind")
    @PostMapping("/extension-requests/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable String id, @RequestBody Decision d) {
        decide.decide(actor, new DecideExtension.Command(id, d.agreed(), d.remark()));
    }
}
