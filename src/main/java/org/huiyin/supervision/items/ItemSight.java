package org.huiyin.supervision.items;

import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.stereotype.Component;

/** Who sees which list: offices all of the district, a department those in which it owns or helps with something or that are done for it. */
@Component
class ItemSight {

    private final ItemLists lists;

    ItemSight(ItemLists lists) {
        this.lists = lists;
    }

    /** Null = all of the district. */
    static String organOf(Actor actor) {
        return Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : null;
    }

    /** @throws BusinessException NOT_FOUND when there is none that this viewer may see */
    Item item(Actor actor, String id) {
        actor.require(ItemAct.SEE_ITEMS);
        Item item = lists.find(actor.tenant(), id).orElseThrow(ItemSight::unknown);
        requireList(actor, item.list());
        return item;
    }

    void requireList(Actor actor, ItemList list) {
        actor.require(ItemAct.SEE_ITEMS);
        String organ = organOf(actor);
        if (organ != null && !organ.equals(list.wantedBy()) && !lists.concerns(list, organ)) {
            throw unknown();
        }
    }

    static BusinessException unknown() {
        return BusinessException.notFound("error.items.unknown");
    }
}
