package org.huiyin.identity.bodies;

import java.util.List;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.identity.IdentityAct;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariats read about the bodies of both houses, and which of them they keep. */
@Service
public class BodyDesk {

    private final Bodies bodies;

    BodyDesk(Bodies bodies) {
        this.bodies = bodies;
    }

    @Transactional(readOnly = true)
    public List<Bodies.Row> list(Actor actor) {
        actor.require(IdentityAct.SEE_BODIES);
        return bodies.all(actor.tenant());
    }

    /** Kinds of bodies whose list this post keeps. */
    public List<BodyKind> kept(Actor actor) {
        return BodyKind.of(actor.role() == Role.CONGRESS_SECRETARIAT ? OrganKind.CONGRESS : OrganKind.CPPCC);
    }

    /** @throws BusinessException FORBIDDEN, or GATE_CLOSED when the other house keeps it */
    void requireKept(Actor actor, BodyKind kind) {
        actor.require(IdentityAct.CHANGE_BODIES);
        if (kind != null && !kept(actor).contains(kind)) {
            throw BusinessException.gateClosed("error.bodies.house." + kind.house());
        }
    }
}
