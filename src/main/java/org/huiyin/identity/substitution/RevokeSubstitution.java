package org.huiyin.identity.substitution;

import java.time.Clock;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.identity.SubstitutionRevoked;
import org.huiyin.identity.substitution.Substitutions.Row;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销离岗代理: by whoever may name one for the post. What the substitute has done stays as it was done. */
@Service
public class RevokeSubstitution {

    private final Substitutions substitutions;
    private final SubstitutionReach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevokeSubstitution(
            Substitutions substitutions, SubstitutionReach reach, ApplicationEventPublisher events, Clock clock) {
        this.substitutions = substitutions;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void revoke(String id, Actor actor) {
        actor.require(IdentityAct.REVOKE_SUBSTITUTE);
        SubstitutionReach.requireOwnHand(actor);
        Row row = substitutions
                .lock(actor.tenant(), id)
                .filter(found -> reach.speaksFor(actor, found.post()))
                .orElseThrow(() -> BusinessException.notFound("error.substitution.notFound"));
        if (row.over(ChinaTime.today(clock))) {
            throw BusinessException.stale("error.substitution.over");
        }
        substitutions.revoke(actor, row.post().tenant(), id, clock.instant());
        events.publishEvent(new SubstitutionRevoked(
                IdentityEvent.in(row.post().tenant(), actor),
                id,
                row.post().person(),
                row.substitute(),
                row.post().organ()));
    }
}
