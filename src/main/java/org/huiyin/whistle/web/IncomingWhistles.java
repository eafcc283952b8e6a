package org.huiyin.whistle.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WaitingWhistle;
import org.huiyin.whistle.WaitingWhistles;
import org.huiyin.whistle.WhistleAct;
import org.springframework.stereotype.Component;

/** What home pages show of whistles, for templates as {@code @incomingWhistles}. */
@Component("incomingWhistles")
public class IncomingWhistles {

    private static final int SHOWN = 12;

    private final WaitingWhistles waiting;
    private final WhistlePosts posts;
    private final OrganWords organs;

    IncomingWhistles(WaitingWhistles waiting, WhistlePosts posts, OrganWords organs) {
        this.waiting = waiting;
        this.posts = posts;
        this.organs = organs;
    }

    /**
     * @param whistles the most urgent first
     * @param names short names of organs by code
     * @param asks whether this post is ever asked anything of whistles
     */
    public record Waiting(List<WaitingWhistle> whistles, Map<String, String> names, boolean asks) {

        public List<WaitingWhistle> shown() {
            return whistles.subList(0, Math.min(SHOWN, whistles.size()));
        }

        public int more() {
            return whistles.size() - shown().size();
        }

        public String countText() {
            return whistles.size() >= WaitingWhistles.MOST
                    ? WaitingWhistles.MOST + "+"
                    : String.valueOf(whistles.size());
        }

        /** The same on every node for the same content. */
        public String etag() {
            return '"' + Integer.toHexString(whistles.toString().hashCode()) + '"';
        }
    }

    public Waiting of(Actor signedIn) {
        Actor actor = posts.of(signedIn);
        boolean asks = asks(actor);
        return new Waiting(asks ? waiting.of(actor) : List.of(), organs.names(actor.tenant()), asks);
    }

    /** Whether this post is ever asked anything of whistles. */
    boolean asks(Actor actor) {
        return actor.may(WhistleAct.SEE_OWN_WHISTLES)
                || actor.may(WhistleAct.TRIAGE_WHISTLE)
                || actor.may(WhistleAct.RULE_ON_DISPUTE);
    }

    /** Of the whole district, for who leads it. */
    public Waiting trouble(Actor actor) {
        return new Waiting(waiting.inTrouble(actor, SHOWN), organs.names(actor.tenant()), true);
    }
}
