package org.huiyin.workflow.web;

import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Trail.Run;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a proposal, a whistle, a ladder or an item stands, for programs. */
@RestController
class PositionApi {

    private final Positions positions;

    PositionApi(Positions positions) {
        this.positions = positions;
    }

    @GetMapping("/api/v1/proposals/{id}/position")
    PositionAnswer position(@PathVariable String id, Actor actor, Locale locale) {
        Found found = found(actor, "PROPOSAL", id, locale);
        return new PositionAnswer(id, found.ended(), found.text(), found.positions());
    }

    @GetMapping("/api/v1/{subjects:whistles|ladders|items}/{id}/position")
    SubjectPosition other(@PathVariable String subjects, @PathVariable String id, Actor actor, Locale locale) {
        Found found = found(actor, DiagramPage.Subjects.of(subjects).type(), id, locale);
        return new SubjectPosition(id, found.ended(), found.text(), found.positions());
    }

    private Found found(Actor actor, String subjectType, String id, Locale locale) {
        boolean insider = positions.requireVisible(actor, subjectType, id);
        List<Run> runs = positions.runs(actor, subjectType, id, insider);
        if (runs.isEmpty()) {
            throw BusinessException.notFound("error.workflow.noProcess");
        }
        var found = positions.of(actor, id, insider, runs, locale);
        return new Found(runs.get(0).ended(), positions.line(found, locale), found);
    }

    private record Found(boolean ended, String text, List<PositionView> positions) {}

    record PositionAnswer(String proposalId, boolean ended, String text, List<PositionView> positions) {}

    record SubjectPosition(String id, boolean ended, String text, List<PositionView> positions) {}
}
