package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.joining.CoHandlersRequest;
import org.huiyin.handling.joining.DecideCoHandlers;
import org.huiyin.handling.joining.RequestCoHandlers;
import org.huiyin.handling.joining.ShowCoHandlersRequests;
import org.huiyin.handling.joining.WithdrawCoHandlersRequest;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 增加会办 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class JoiningApi {

    private final ShowCoHandlersRequests requests;
    private final RequestCoHandlers request;
    private final DecideCoHandlers decide;
    private final WithdrawCoHandlersRequest withdraw;

    JoiningApi(
            ShowCoHandlersRequests requests,
            RequestCoHandlers request,
            DecideCoHandlers decide,
            WithdrawCoHandlersRequest withdraw) {
        this.requests = requests;
        this.request = request;
        this.decide = decide;
        this.withdraw = withdraw;
    }

    record Request(List<String> departments, String matter, String reason) {

        RequestCoHandlers.Command of(String assignmentId) {
            return new RequestCoHandlers.Command(assignmentId, departments, matter, reason);
        }
    }

    /** @param granted organ codes; none = refused */
    record Decision(List<String> granted, String remark) {}

    @Operation(summary = "增加会办申请: all of a proposal, for those inside")
    @GetMapping("/proposals/{id}/co-handler-requests")
    List<CoHandlersRequest> of(Actor actor, @PathVariable String id) {
        return requests.of(actor, id);
    }

    @Operation(summary = "签收并请求增加会办: the lead department accepts and asks for further co-handling departments")
    @PostMapping("/assignments/{id}/acknowledgement-with-request")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> acknowledge(Actor actor, @PathVariable String id, @RequestBody Request body) {
        return Map.of("id", request.acknowledgeAndRequest(actor, body.of(id)));
    }

    @Operation(summary = "请求增加会办, while the lead department handles")
    @PostMapping("/assignments/{id}/co-handler-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> request(Actor actor, @PathVariable String id, @RequestBody Request body) {
        return Map.of("id", request.request(actor, body.of(id)));
    }

    @Operation(summary = "批复增加会办: all, some, or none; a reason unless all")
    @PostMapping("/co-handler-requests/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable String id, @RequestBody Decision d) {
        decide.decide(actor, new DecideCoHandlers.Command(id, d.granted(), d.remark()));
    }

    @Operation(summary = "撤回增加会办的申请: by the department that asked, as long as it is not decided")
    @PostMapping("/co-handler-requests/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String id) {
        withdraw.withdraw(actor, id);
    }
}
