package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.routing.Advice;
import org.huiyin.handling.routing.AdviseRouting;
import org.huiyin.handling.routing.AssignBatch;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 批量交办 and routing advice for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class BatchApi {

    private final AssignBatch batch;
    private final AdviseRouting advise;

    BatchApi(AssignBatch batch, AdviseRouting advise) {
        this.batch = batch;
        this.advise = advise;
    }

    /** @param way null = with a lead department */
    record Sheet(
            String proposalId,
            AssignmentWay way,
            String lead,
            List<String> coHandling,
            List<String> separate,
            String requirement) {

        AssignDepartments.Command command() {
            return new AssignmentApi.Sheet(way, lead, coHandling, separate, requirement).of(proposalId);
        }
    }

    record Row(String proposalId, boolean assigned, List<Problem> problems) {}

    @Operation(summary = "批量交办: many sheets, each in its own transaction; one answer per proposal")
    @PostMapping("/assignment-batches")
    List<Row> assign(Actor actor, @RequestBody List<Sheet> sheets) {
        List<AssignDepartments.Command> commands =
                sheets.stream().map(Sheet::command).toList();
        return batch.assign(actor, commands).stream()
                .map(r -> new Row(r.proposalId(), r.isDone(), r.problems()))
                .toList();
    }

    @Operation(summary = "拟办建议: up to three departments and why")
    @GetMapping("/proposals/{id}/routing-advice")
    List<Advice> advice(Actor actor, @PathVariable String id) {
        return advise.advise(actor, id);
    }
}
