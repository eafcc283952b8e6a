package org.huiyin.whistle.inbound;

import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.whistle.sources.RequestAct;
import org.springframework.stereotype.Component;

/** Tells for whom an event about whistles speaks, or refuses it. */
@Component
class GridSender {

    private final Directory directory;

    GridSender(Directory directory) {
        this.directory = directory;
    }

    /**
     * The grid platform speaks for the command centre, or a sub-district's own system for the sub-district; without a person the organ
     * itself asks.
     *
     * @throws BusinessException FORBIDDEN when the source speaks for another organ or the person holds no post there
     */
    Actor grid(InboundEvent event) {
        Organ organ = directory
                .organ(event.tenant(), event.organ())
                .filter(one -> one.kind() == OrganKind.COMMAND_CENTRE || one.kind() == OrganKind.SUBDISTRICT)
                .orElseThrow(() -> BusinessException.forbidden("error.whistle.event.notGrid", event.source()));
        if (event.actor() != null) {
            return person(event, RequestAct.REQUEST_FROM_GRID);
        }
        Actor system = Actor.system(event.tenant(), Door.KAFKA);
        Role role = organ.kind() == OrganKind.COMMAND_CENTRE ? Role.COMMAND_CENTRE : Role.SUBDISTRICT_STAFF;
        return new Actor(
                system.tenant(),
                system.person(),
                organ.shortName(),
                role,
                organ.code(),
                organ.name(),
                null,
                Door.KAFKA);
    }

    /** The person must hold a post in the organ the source speaks for; of several the one that may do the act. */
    Actor person(InboundEvent event, Act act) {
        if (event.actor() == null) {
            throw BusinessException.forbidden("error.inbound.actorMissing", event.type());
        }
        Actor first = directory
                .actor(event.tenant(), event.actor(), event.organ(), Door.KAFKA)
                .orElseThrow(
                        () -> BusinessException.forbidden("error.inbound.actorNotThere", event.actor(), event.organ()));
        return directory.posts(event.tenant(), event.actor()).stream()
                .filter(post -> post.organ().equals(event.organ()))
                .map(post -> first.by(post.role()))
                .filter(actor -> actor.may(act))
                .findFirst()
                .orElse(first);
    }
}
