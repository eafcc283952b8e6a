package org.huiyin.whistle;

import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.supervision.items.CoOwners;
import org.huiyin.supervision.items.Item;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.ItemsOfSource;
import org.springframework.stereotype.Component;

/** 攻坚哨的里程碑: nodes of the list that was made of the whistle, watched, moved and escalated as those of every list. */
@Component
class Milestones {

    private final ItemsOfSource items;
    private final CoOwners coOwners;

    Milestones(ItemsOfSource items, CoOwners coOwners) {
        this.items = items;
        this.coOwners = coOwners;
    }

    List<Item> of(Whistle w) {
        return w.kind() == WhistleKind.HARD_CASE ? items.of(w.tenant(), ItemSource.WHISTLE, w.id()) : List.of();
    }

    /** Who is called after they were set helps to reach them, too. */
    void join(Actor actor, Whistle w, String organ) {
        if (w.kind() == WhistleKind.HARD_CASE) {
            coOwners.join(actor, ItemSource.WHISTLE, w.id(), organ);
        }
    }

    void leave(Actor actor, Whistle w, String organ) {
        if (w.kind() == WhistleKind.HARD_CASE) {
            coOwners.leave(actor, ItemSource.WHISTLE, w.id(), organ);
        }
    }

    /** A hard case that was solved at once needs none; where there are some, the owner reaches them first. */
    void requireReached(Whistle w, WhistlePart p) {
        if (of(w).stream()
                .anyMatch(item -> item.organ().equals(p.organ()) && item.state().isToDo())) {
            throw BusinessException.gateClosed("error.whistle.milestones.open");
        }
    }

    /** Of a lead that has signed, so that no dispute gives its share to another: itself, or the command centre. */
    static boolean mayBeSetBy(Actor actor, WhistlePart p) {
        return p.lead()
                && p.signedAt() != null
                && !p.state().isOver()
                && (actor.role() == Role.COMMAND_CENTRE || p.organ().equals(actor.organ()));
    }
}
