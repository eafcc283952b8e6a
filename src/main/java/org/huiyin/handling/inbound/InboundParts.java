package org.huiyin.handling.inbound;

import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.identity.Directory;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Component;

/** Finds who acts and on which part when a department's OA speaks. */
@Component
class InboundParts {

    private final Directory directory;
    private final Proposals proposals;
    private final Assignments assignments;

    InboundParts(Directory directory, Proposals proposals, Assignments assignments) {
        this.directory = directory;
        this.proposals = proposals;
        this.assignments = assignments;
    }

    /**
     * The person must hold a post in the organ the source speaks for, or stand in today for the colleague there whom the event
     * names; of several posts the one that may do the act.
     */
    Actor actor(InboundEvent event, Act act) {
        if (event.actor() == null) {
            throw BusinessException.forbidden("error.inbound.actorMissing", event.type());
        }
        Actor first = directory
                .actor(event.tenant(), event.actor(), event.organ(), Door.KAFKA)
                .orElseThrow(
                        () -> BusinessException.forbidden("error.inbound.actorNotThere", event.actor(), event.organ()));
        return event.onBehalfOf() == null ? own(event, act, first) : standIn(event, act, first);
    }

    private Actor own(InboundEvent event, Act act, Actor first) {
        return directory.posts(event.tenant(), event.actor()).stream()
                .filter(post -> post.organ().equals(event.organ()))
                .map(post -> first.by(post.role()))
                .filter(actor -> actor.may(act))
                .findFirst()
                .orElse(first);
    }

    private Actor standIn(InboundEvent event, Act act, Actor own) {
        List<Actor> actors = directory.standsInFor(event.tenant(), event.actor()).stream()
                .filter(s -> s.post().person().equals(event.onBehalfOf()))
                .filter(s -> s.post().organ().equals(event.organ()))
                .map(s -> directory.standIn(own, s))
                .toList();
        return actors.stream()
                .filter(actor -> actor.may(act))
                .findFirst()
                .or(() -> actors.stream().findFirst())
                .orElseThrow(() -> BusinessException.forbidden(
                        "error.inbound.noSubstitution", own.personName(), nameOf(event), own.organName()));
    }

    private String nameOf(InboundEvent event) {
        return directory
                .person(event.tenant(), event.onBehalfOf())
                .map(Directory.Person::name)
                .orElse(event.onBehalfOf());
    }

    boolean unknown(String tenant, String proposalId) {
        return proposals.find(tenant, proposalId).isEmpty();
    }

    Assignment partOf(InboundEvent event, String proposalId) {
        return assignments
                .ofOrgan(event.tenant(), proposalId, event.organ())
                .orElseThrow(() -> BusinessException.forbidden("error.inbound.noPart", event.organ(), proposalId));
    }
}
