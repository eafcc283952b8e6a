package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What waits for somebody by another of their posts, for home pages as {@code @otherPosts}: nobody looks there unasked. */
@Component("otherPosts")
class OtherPosts {

    private final Worklist worklist;
    private final FurtherDesk further;

    OtherPosts(Worklist worklist, FurtherDesk further) {
        this.worklist = worklist;
        this.further = further;
    }

    /** @param n how much waits there and not by the post that acts now */
    public record Waiting(Post post, int n) {}

    public List<Waiting> waiting(Actor actor, List<Post> others) {
        return others.stream()
                .map(post -> new Waiting(post, beyond(actor, post)))
                .filter(waiting -> waiting.n() > 0)
                .toList();
    }

    private int beyond(Actor actor, Post post) {
        Actor other = new Actor(
                actor.tenant(),
                actor.person(),
                actor.personName(),
                post.role(),
                post.organ(),
                post.organName(),
                null,
                actor.door());
        return worklist.askedBeyond(actor, other) + further.askedBeyond(actor, other);
    }
}
