package org.huiyin.handling;

import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Whether a viewer may know a reply yet: issued ones are for all parties, drafts for those who work on them. */
@Component
public class SeenReplies {

    private final HandlingFiles files;

    SeenReplies(HandlingFiles files) {
        this.files = files;
    }

    public boolean sees(Actor actor, String proposalId, String assignmentId) {
        HandlingFile file = files.of(actor.tenant(), proposalId);
        return Sight.of(actor, file).replies().stream()
                        .anyMatch(reply -> reply.assignmentId().equals(assignmentId))
                || file.partsOf(actor.organ() == null ? "" : actor.organ()).stream()
                        .anyMatch(part -> part.id().equals(assignmentId));
    }
}
