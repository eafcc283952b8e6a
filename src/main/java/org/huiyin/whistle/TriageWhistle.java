package org.huiyin.whistle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleEvent.Called;
import org.huiyin.whistle.WhistleEvent.WhistleDispatched;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 研判派哨: the command centre calls the lead and the supporting departments, or finds the whistle not established. */
@Service
public class TriageWhistle {

    private final Whistles whistles;
    private final PartCalls calls;
    private final WhistleClocks clocks;
    private final RefuseWhistle refusal;
    private final WhistleBook book;

    TriageWhistle(Whistles whistles, PartCalls calls, WhistleClocks clocks, RefuseWhistle refusal, WhistleBook book) {
        this.whistles = whistles;
        this.calls = calls;
        this.clocks = clocks;
        this.refusal = refusal;
        this.book = book;
    }

    /**
     * @param lead organ code of the lead department (牵头)
     * @param supporting organ codes of the others (配合)
     * @param resolveDue the day of a hard case; null = as the sub-district wrote
     * @param resolveHours hours of an emergency by its danger; null = as the parameter says
     */
    public record Dispatch(
            String whistleId,
            int version,
            String lead,
            List<String> supporting,
            LocalDate resolveDue,
            Integer resolveHours) {}

    /** @param ordinaryChannel where it goes instead */
    public record NotEstablished(String whistleId, int version, String reason, String ordinaryChannel) {}

    @Transactional
    public void dispatch(Actor actor, Dispatch command) {
        Whistle w = triaged(actor, command.whistleId(), command.version());
        LocalDate due = command.resolveDue() == null ? w.resolveDue() : command.resolveDue();
        check(w, command, due);
        whistles.dispatched(
                w,
                w.kind() == WhistleKind.HARD_CASE ? due : null,
                command.resolveHours(),
                actor.personName(),
                book.now());
        clocks.meet(w, null, WhistleClocks.TRIAGE);
        Whistle dispatched = whistles.find(w.tenant(), w.id()).orElseThrow();
        List<Called> called = new ArrayList<>();
        called.add(call(dispatched, command.lead(), true));
        command.supporting().forEach(organ -> called.add(call(dispatched, organ, false)));
        book.publish(new WhistleDispatched(
                actor,
                w.id(),
                w.number(),
                w.kind(),
                w.subdistrict(),
                w.title(),
                w.matter().place(),
                called,
                w.proposals()));
    }

    private Called call(Whistle w, String organ, boolean lead) {
        return new Called(calls.call(w, organ, lead, w.resolveDue()), organ, book.name(w.tenant(), organ), lead);
    }

    private void check(Whistle w, Dispatch c, LocalDate due) {
        List<Problem> problems = new ArrayList<>();
        List<String> all = new ArrayList<>(c.supporting());
        all.add(0, c.lead());
        if (all.stream().distinct().count() < all.size() || all.contains(w.subdistrict())) {
            problems.add(Problem.at("supporting", "error.whistle.departmentsTwice"));
        }
        all.stream()
                .filter(organ -> !calls.handles(w.tenant(), organ))
                .forEach(organ -> problems.add(Problem.at("lead", "error.whistle.department", String.valueOf(organ))));
        if (w.kind() == WhistleKind.HARD_CASE && !clocks.isResolveDue(w, due)) {
            problems.add(Problem.at("resolveDue", "error.whistle.resolveDue", clocks.latestResolution(w)));
        }
        if (c.resolveHours() != null
                && (!w.emergency() || c.resolveHours() < 1 || c.resolveHours() > clocks.mostHours(w))) {
            problems.add(Problem.at("resolveHours", "error.whistle.resolveHours", String.valueOf(clocks.mostHours(w))));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    @Transactional
    public void notEstablished(Actor actor, NotEstablished command) {
        Whistle w = triaged(actor, command.whistleId(), command.version());
        clocks.meet(w, null, WhistleClocks.TRIAGE);
        refusal.close(actor, w, command.reason(), command.ordinaryChannel());
    }

    private Whistle triaged(Actor actor, String id, int version) {
        actor.require(WhistleAct.TRIAGE_WHISTLE);
        Whistle w = book.any(actor, id, version);
        if (w.state() != WhistleState.TRIAGE) {
            throw WhistleBook.movedOn();
        }
        return w;
    }
}
