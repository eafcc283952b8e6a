package org.huiyin.handling.returns;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnEvent.DutiesViewAsked;
import org.huiyin.handling.returns.ReturnEvent.DutiesViewGiven;
import org.huiyin.handling.returns.ReturnEvent.RulingPutToLeader;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 裁定: the supervision office asks the establishment office, rules, or puts it before a district leader, whose word is the last. */
@Service
public class RuleOnReturn {

    private final Parts parts;
    private final ReturnBook book;
    private final ReturnClock clock;
    private final ReturnSettlement settlement;
    private final Happening happening;

    RuleOnReturn(Parts parts, ReturnBook book, ReturnClock clock, ReturnSettlement settlement, Happening happening) {
        this.parts = parts;
        this.book = book;
        this.clock = clock;
        this.settlement = settlement;
        this.happening = happening;
    }

    /** What the supervision office does about a dispute. */
    public enum Step {
        ASK_VIEW,
        DECIDE,
        TO_LEADER
    }

    /** @param organ the department that is to take over, or null when it is to stay */
    public record Command(String assignmentId, Step step, String organ, String text) {}

    @Transactional
    public void rule(Actor actor, Command command) {
        Assignment part = parts.any(actor, ReturnAct.RULE, command.assignmentId());
        Return returned = book.waiting(part.tenant(), part.id(), State.RULING);
        Step step = ReturnBook.chosen("step", command.step());
        String text = ReturnBook.text("text", command.text());
        String organ = step == Step.ASK_VIEW ? null : organ(part, command.organ());
        switch (step) {
            case ASK_VIEW -> {
                book.write(actor, returned.in(State.VIEW_ASKED), Kind.VIEW_ASKED, null, text);
                happening.publish(new DutiesViewAsked(actor, part.proposalId(), part.id(), returned.id(), text));
            }
            case TO_LEADER -> {
                book.write(actor, returned.in(State.AT_LEADER), Kind.PUT_TO_LEADER, organ, text);
                happening.publish(
                        new RulingPutToLeader(actor, part.proposalId(), part.id(), returned.id(), organ, text));
            }
            default -> {
                if (ReturnRules.onlyLeader(book.of(part.tenant(), part.proposalId()))) {
                    throw BusinessException.gateClosed("error.ruling.onlyLeader");
                }
                clock.met(part, ReturnClock.RULING);
                settlement.settle(actor, part, returned, Instance.RULING, organ, text);
            }
        }
    }

    /** 职责意见 of the establishment office. */
    @Transactional
    public void giveView(Actor actor, Command command) {
        Assignment part = put(actor, ReturnAct.GIVE_DUTIES_VIEW, command.assignmentId());
        Return returned = book.waiting(part.tenant(), part.id(), State.VIEW_ASKED);
        String text = ReturnBook.text("text", command.text());
        String organ = organ(part, command.organ());
        book.write(actor, returned.in(State.RULING), Kind.VIEW_GIVEN, organ, text);
        happening.publish(new DutiesViewGiven(actor, part.proposalId(), part.id(), returned.id(), organ, text));
    }

    /** 终裁 */
    @Transactional
    public void ruleFinally(Actor actor, Command command) {
        Assignment part = put(actor, ReturnAct.RULE_FINALLY, command.assignmentId());
        Return returned = book.waiting(part.tenant(), part.id(), State.AT_LEADER);
        String text = ReturnBook.text("text", command.text());
        String organ = organ(part, command.organ());
        clock.met(part, ReturnClock.RULING);
        settlement.settle(actor, part, returned, Instance.FINAL_RULING, organ, text);
    }

    private Assignment put(Actor actor, Act act, String assignmentId) {
        return parts.any(actor, act, assignmentId);
    }

    private String organ(Assignment part, String code) {
        return code == null || code.isBlank() || code.equals(part.organ())
                ? null
                : book.other(part.tenant(), "organ", code, part.organ()).code();
    }
}
