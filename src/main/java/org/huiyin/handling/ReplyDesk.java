package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Replies;
import org.huiyin.handling.persistence.ReplyExtras;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Writes a draft down: its text, its commitments, and how it looked when it was saved or sent. */
@Component
class ReplyDesk {

    private final Assignments assignments;
    private final Replies replies;
    private final ReplyExtras extras;
    private final ReplyVersions versions;
    private final ClearingChains chains;
    private final Happening happening;

    ReplyDesk(
            Assignments assignments,
            Replies replies,
            ReplyExtras extras,
            ReplyVersions versions,
            ClearingChains chains,
            Happening happening) {
        this.assignments = assignments;
        this.replies = replies;
        this.extras = extras;
        this.versions = versions;
        this.chains = chains;
        this.happening = happening;
    }

    Optional<Reply> draft(Assignment part) {
        return replies.ofAssignment(part.tenant(), part.id());
    }

    void write(Assignment part, Reply written, Reply old) {
        replies.save(part.tenant(), written, old == null);
        boolean hadSome = old != null && !old.terms().commitments().isEmpty();
        extras.commit(part.tenant(), written, part.organ(), hadSome);
    }

    void saved(Assignment part, Reply written, Actor actor) {
        versions.saved(part.tenant(), written, actor);
    }

    /** @return the step the clearing begins with */
    ClearingStep sent(Assignment part, Reply written, int version, Actor actor) {
        List<ClearingStep> steps = chains.of(part.tenant(), part.organ());
        versions.sent(part.tenant(), written, actor);
        replies.submit(part.tenant(), written.id(), version, steps);
        assignments.move(part, AssignmentState.CLEARING, happening.now());
        return steps.get(0);
    }
}
