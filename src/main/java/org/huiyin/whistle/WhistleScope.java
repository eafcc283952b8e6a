package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;

/**
 * Which whistles a post sees in lists.
 *
 * @param organ only those it blew or was called by, or null for the whole district
 * @param disputedOnly only those that somebody objected to
 */
public record WhistleScope(String organ, boolean disputedOnly) {

    /** @throws BusinessException FORBIDDEN for posts that have no list of whistles */
    public static WhistleScope of(Actor actor) {
        if (actor.may(WhistleAct.SEE_DISTRICT_WHISTLES)) {
            return new WhistleScope(null, false);
        }
        if (actor.may(WhistleAct.SEE_DISPUTED_WHISTLES)) {
            return new WhistleScope(null, true);
        }
        actor.require(WhistleAct.SEE_OWN_WHISTLES);
        return new WhistleScope(actor.organ(), false);
    }
}
