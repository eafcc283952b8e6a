package org.huiyin.proposal.inbound;

import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.identity.Directory.Person;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Component;

/** Tells for whom an event about a paper of some kind speaks, or refuses it. */
@Component
class EventSender {

    /** Source of this program's own pages and REST, for both kinds: huiyin:&lt;tenant&gt;. */
    private static final String PORTAL = "huiyin:";

    private final Directory directory;

    EventSender(Directory directory) {
        this.directory = directory;
    }

    /** @throws BusinessException FORBIDDEN when the source may not carry such papers or the actor holds no post for it */
    Actor actor(InboundEvent event, ProposalKind kind, String leadProposer) {
        requireSource(event, kind);
        if (event.actor() == null) {
            return organ(event, kind, leadProposer);
        }
        Person person = directory
                .person(event.tenant(), event.actor())
                .orElseThrow(() -> BusinessException.forbidden("error.proposal.actor.unknown", event.actor()));
        if (event.actor().equals(leadProposer)) {
            return byPost(event, kind.proposer(), person, null);
        }
        return byPost(event, kind.reviewer(), person, leadProposer);
    }

    /** Handed in by page or REST of this program. */
    static boolean isPortal(InboundEvent event) {
        return event.source().startsWith(PORTAL);
    }

    private void requireSource(InboundEvent event, ProposalKind kind) {
        if (!event.proposerActs()) {
            throw BusinessException.forbidden("error.proposal.source.no-proposer-acts", event.source());
        }
        if (isPortal(event)) {
            return;
        }
        OrganKind speaksFor = event.organ() == null
                ? null
                : directory
                        .organ(event.tenant(), event.organ())
                        .map(Directory.Organ::kind)
                        .orElse(null);
        boolean suggestion = kind == ProposalKind.DEPUTY_SUGGESTION;
        if (speaksFor != (suggestion ? OrganKind.CONGRESS : OrganKind.CPPCC)) {
            throw BusinessException.forbidden(
                    suggestion ? "error.proposal.source.no-suggestions" : "error.proposal.source.no-proposals",
                    event.source());
        }
    }

    private Actor byPost(InboundEvent event, org.huiyin.shared.Role role, Person person, String onBehalfOf) {
        return directory.posts(event.tenant(), person.code()).stream()
                .filter(p -> p.role() == role)
                .findFirst()
                .map(p -> new Actor(
                        event.tenant(),
                        person.code(),
                        person.name(),
                        role,
                        p.organ(),
                        p.organName(),
                        onBehalfOf,
                        Door.KAFKA))
                .orElseThrow(() -> BusinessException.forbidden(
                        onBehalfOf == null ? "error.proposal.actor.no-proposer" : "error.proposal.actor.no-secretariat",
                        person.name()));
    }

    /** The organ's own system vouches for the proposer and acts with the secretariat's right. */
    private Actor organ(InboundEvent event, ProposalKind kind, String leadProposer) {
        String name = event.organ() == null
                ? null
                : directory
                        .organ(event.tenant(), event.organ())
                        .map(Directory.Organ::name)
                        .orElse(null);
        Actor system = Actor.system(event.tenant(), Door.KAFKA);
        return new Actor(
                system.tenant(),
                system.person(),
                system.personName(),
                kind.reviewer(),
                event.organ(),
                name,
                leadProposer,
                system.door());
    }
}
