package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.ReplyEvent.PassageMasked;
import org.huiyin.handling.ReplyEvent.PassageUnmasked;
import org.huiyin.handling.persistence.ReplyExtras;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 标注不予公开的词句: by those who clear the reply, while it stands at their step. The letter itself keeps every word. */
@Service
public class MaskReply {

    private final ClearingDesk desk;
    private final ReplyExtras extras;
    private final Happening happening;

    MaskReply(ClearingDesk desk, ReplyExtras extras, Happening happening) {
        this.desk = desk;
        this.extras = extras;
        this.happening = happening;
    }

    /** @param passage the very words, at least two characters, as they stand in the reply or its summary */
    public record Mark(
            String assignmentId, ClearingStep step, String passage, ReplyMask.Ground ground, String remark) {}

    public record Unmark(String assignmentId, ClearingStep step, int no) {}

    @Transactional
    public void mark(Actor actor, Mark mark) {
        var at = desk.at(actor, mark.assignmentId(), step(mark.step()));
        String passage = mark.passage() == null ? "" : mark.passage().strip();
        check(mark, passage, at.reply());
        extras.mark(actor.tenant(), at.reply().id(), passage, mark.ground(), mark.remark(), actor, happening.now());
        happening.publish(new PassageMasked(
                actor, at.part().proposalId(), at.part().id(), at.reply().id(), mark.ground(), mark.remark()));
    }

    @Transactional
    public void unmark(Actor actor, Unmark unmark) {
        var at = desk.at(actor, unmark.assignmentId(), step(unmark.step()));
        if (!extras.unmark(actor.tenant(), at.reply().id(), unmark.no())) {
            throw BusinessException.stale("error.mask.gone");
        }
        happening.publish(new PassageUnmasked(
                actor, at.part().proposalId(), at.part().id(), at.reply().id(), unmark.no()));
    }

    private static ClearingStep step(ClearingStep step) {
        if (step == null) {
            throw BusinessException.invalid(Problem.at("step", "error.clearing.step"));
        }
        return step;
    }

    private static void check(Mark mark, String passage, Reply reply) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "passage", passage, 500);
        Texts.atMost(problems, "maskRemark", mark.remark(), 200);
        if (passage.length() < 2) {
            problems.add(Problem.at("passage", "error.mask.short"));
        } else if (reply.texts().stream().noneMatch(text -> text.contains(passage))) {
            problems.add(Problem.at("passage", "error.mask.notFound"));
        } else if (reply.masks().stream().anyMatch(m -> m.passage().equals(passage))) {
            problems.add(Problem.at("passage", "error.mask.twice"));
        }
        if (mark.ground() == null) {
            problems.add(Problem.at("ground", "error.mask.ground"));
        } else if (mark.ground() == ReplyMask.Ground.OTHER
                && (mark.remark() == null || mark.remark().isBlank())) {
            problems.add(Problem.at("maskRemark", "error.mask.remark"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
