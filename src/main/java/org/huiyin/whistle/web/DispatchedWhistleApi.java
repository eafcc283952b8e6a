package org.huiyin.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.huiyin.whistle.CallFurtherDepartment;
import org.huiyin.whistle.SetMilestones;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 在办的哨单 for programs: what is changed while departments are at it. */
@RestController
@RequestMapping("/api/v1/whistles/{id}")
@Tag(name = "whistles")
@ResponseStatus(HttpStatus.NO_CONTENT)
class DispatchedWhistleApi {

    private final CallFurtherDepartment calling;
    private final SetMilestones milestones;

    DispatchedWhistleApi(CallFurtherDepartment calling, SetMilestones milestones) {
        this.calling = calling;
        this.milestones = milestones;
    }

    /** @param resolveDue a hard case's day for this department; null = the whistle's own */
    record Further(int version, String organ, String reason, LocalDate resolveDue) {}

    record Split(int version, List<Milestone> milestones) {}

    @Operation(summary = "增派: one more supporting department, whose clocks count from now")
    @PostMapping("/departments")
    void call(Actor actor, @PathVariable String id, @RequestBody Further f) {
        calling.call(actor, new CallFurtherDepartment.Command(id, f.version(), f.organ(), f.reason(), f.resolveDue()));
    }

    @Operation(summary = "定里程碑: a hard case becomes an item of a list, with its nodes")
    @PostMapping("/milestones")
    void split(Actor actor, @PathVariable String id, @RequestBody Split s) {
        milestones.set(
                actor, new SetMilestones.Command(id, s.version(), s.milestones() == null ? List.of() : s.milestones()));
    }
}
