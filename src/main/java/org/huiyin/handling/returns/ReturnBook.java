package org.huiyin.handling.returns;

import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Writes a return's state and the step that led there together, and checks what people type about it. */
@Component
class ReturnBook {

    private static final int LONGEST = 2000;

    private final Returns returns;
    private final Directory directory;
    private final Happening happening;

    ReturnBook(Returns returns, Directory directory, Happening happening) {
        this.returns = returns;
        this.directory = directory;
        this.happening = happening;
    }

    void open(Actor actor, Return fresh) {
        returns.add(fresh);
        returns.step(actor, fresh, Kind.PROPOSED, fresh.suggestedOrgan(), fresh.reason(), happening.now());
    }

    void write(Actor actor, Return changed, Kind step, String organ, String text) {
        returns.change(changed);
        returns.step(actor, changed, step, organ, text, happening.now());
    }

    /** @throws BusinessException STALE when one is under way already */
    void requireNone(Assignment part) {
        if (returns.open(part.tenant(), part.id()).isPresent()) {
            throw BusinessException.stale("error.return.state");
        }
    }

    /** @throws BusinessException STALE when none waits in this state */
    Return waiting(String tenant, String assignmentId, State expected) {
        return returns.open(tenant, assignmentId)
                .filter(r -> r.state() == expected)
                .orElseThrow(() -> BusinessException.stale("error.return.state"));
    }

    /** Who proposed a return does not confirm it, whatever post he stands in for. */
    void requireSecondHand(Actor actor, Return proposed) {
        boolean same = returns.steps(proposed.tenant(), proposed.proposalId()).stream()
                .anyMatch(step -> step.returnId().equals(proposed.id())
                        && step.kind() == Kind.PROPOSED
                        && actor.person().equals(step.person()));
        if (same) {
            throw BusinessException.gateClosed("error.return.sameHand", actor.personName());
        }
    }

    List<Return> of(String tenant, String proposalId) {
        return returns.of(tenant, proposalId);
    }

    static <T> T chosen(String field, T value) {
        if (value == null) {
            throw BusinessException.invalid(Problem.at(field, "error.choice.missing"));
        }
        return value;
    }

    static String text(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            throw BusinessException.invalid(Problem.at(field, "error.text.missing"));
        }
        if (typed.length() > LONGEST) {
            throw BusinessException.invalid(
                    Problem.at(field, "error.text.long", String.valueOf(LONGEST), String.valueOf(typed.length())));
        }
        return typed.strip();
    }

    /** A department that handles proposals, other than the one that has the assignment. */
    Organ other(String tenant, String field, String code, String than) {
        if (code == null || code.isBlank()) {
            throw BusinessException.invalid(Problem.at(field, "error.return.organMissing"));
        }
        if (code.equals(than)) {
            throw BusinessException.invalid(Problem.at(field, "error.return.organSame"));
        }
        return directory
                .organ(tenant, code)
                .filter(Organ::handles)
                .orElseThrow(() -> BusinessException.invalid(Problem.at(field, "error.assign.organUnknown", code)));
    }
}
