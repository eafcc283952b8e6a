package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.conflict.Conflict;
import org.huiyin.handling.conflict.CoordinateConflict;
import org.huiyin.handling.conflict.DecideConflict;
import org.huiyin.handling.conflict.RaiseConflict;
import org.huiyin.handling.conflict.ShowConflicts;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 办理意见不一致 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class ConflictApi {

    private final ShowConflicts conflicts;
    private final RaiseConflict raise;
    private final CoordinateConflict coordinate;
    private final DecideConflict decide;

    ConflictApi(ShowConflicts conflicts, RaiseConflict raise, CoordinateConflict coordinate, DecideConflict decide) {
        this.conflicts = conflicts;
        this.raise = raise;
        this.coordinate = coordinate;
        this.decide = decide;
    }

    record Report(String organ, String matter, String leadView, String otherView, String attempt) {}

    record Meeting(Boolean settled, LocalDate metOn, String participants, String minutes, String result) {}

    record Decision(String decision) {}

    @Operation(summary = "办理意见不一致: those of a proposal, for the two departments and the offices")
    @GetMapping("/proposals/{id}/conflicts")
    List<Conflict> of(Actor actor, @PathVariable String id) {
        return conflicts.of(actor, id);
    }

    @Operation(summary = "报告办理意见不一致: by a leader of the lead department, with both views")
    @PostMapping("/assignments/{id}/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> raise(Actor actor, @PathVariable String id, @RequestBody Report r) {
        return Map.of(
                "id",
                raise.raise(
                        actor,
                        new RaiseConflict.Command(
                                id, r.organ(), r.matter(), r.leadView(), r.otherView(), r.attempt())));
    }

    @Operation(summary = "协调: the meeting's record, with what was agreed upon, or put before a district leader")
    @PostMapping("/conflicts/{id}/coordination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void coordinate(Actor actor, @PathVariable String id, @RequestBody Meeting m) {
        coordinate.coordinate(
                actor,
                new CoordinateConflict.Command(id, m.settled(), m.metOn(), m.participants(), m.minutes(), m.result()));
    }

    @Operation(summary = "区领导决定, binding for both departments")
    @PostMapping("/conflicts/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable String id, @RequestBody Decision d) {
        decide.decide(actor, new DecideConflict.Command(id, d.decision()));
    }
}
