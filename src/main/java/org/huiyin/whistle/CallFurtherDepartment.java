package org.huiyin.whistle;

import java.time.LocalDate;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistlePartEvent.FurtherDepartmentCalled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 增派: while departments are at it the command centre calls one more, as the sub-district or the lead asked for or on its own. */
@Service
public class CallFurtherDepartment {

    private final PartCalls calls;
    private final WhistleClocks clocks;
    private final Milestones milestones;
    private final WhistleBook book;

    CallFurtherDepartment(PartCalls calls, WhistleClocks clocks, Milestones milestones, WhistleBook book) {
        this.calls = calls;
        this.clocks = clocks;
        this.milestones = milestones;
        this.book = book;
    }

    /** @param resolveDue a hard case's day for this department; null = the whistle's own */
    public record Command(String whistleId, int version, String organ, String reason, LocalDate resolveDue) {}

    @Transactional
    public void call(Actor actor, Command command) {
        actor.require(WhistleAct.CALL_FURTHER_DEPARTMENT);
        Whistle w = book.any(actor, command.whistleId(), command.version());
        if (w.state() != WhistleState.DISPATCHED) {
            throw WhistleBook.movedOn();
        }
        String reason = WhistleBook.words("reason", command.reason());
        calls.requireCallable(w, "organ", command.organ());
        String part = calls.call(w, command.organ(), false, resolveDue(w, command.resolveDue()));
        milestones.join(actor, w, command.organ());
        book.publish(new FurtherDepartmentCalled(
                actor,
                w.id(),
                w.number(),
                w.kind(),
                w.title(),
                part,
                command.organ(),
                book.name(w.tenant(), command.organ()),
                reason));
    }

    /** What is called for late in a hard case cannot be due before it began. */
    private LocalDate resolveDue(Whistle w, LocalDate named) {
        if (w.kind() != WhistleKind.HARD_CASE) {
            return null;
        }
        LocalDate due = named == null ? w.resolveDue() : named;
        if (!clocks.isResolveDue(w, due)) {
            throw BusinessException.invalid(
                    Problem.at("resolveDue", "error.whistle.resolveDue", clocks.latestResolution(w)));
        }
        return due;
    }
}
