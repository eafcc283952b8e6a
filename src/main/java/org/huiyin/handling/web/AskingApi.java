package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.asking.AskDepartments;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 预分办征求意见 for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "assignments")
class AskingApi {

    private final AskDepartments asking;

    AskingApi(AskDepartments asking) {
        this.asking = asking;
    }

    record Asked(List<String> departments) {}

    record Answer(boolean agreed, String organ, String reason) {}

    @Operation(summary = "预分办征求意见: ask departments before assigning; silence is agreement")
    @PostMapping("/asking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @PathVariable String id, @RequestBody Asked asked) {
        List<String> departments = asked.departments() == null ? List.of() : asked.departments();
        asking.ask(actor, new AskDepartments.Command(id, departments));
    }

    @Operation(summary = "Answer an asking: agree, or object with the department it belongs to")
    @PostMapping("/asking-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable String id, @RequestBody Answer answer) {
        asking.answer(actor, new AskDepartments.Reply(id, answer.agreed(), answer.organ(), answer.reason()));
    }
}
