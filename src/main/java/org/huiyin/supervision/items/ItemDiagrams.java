package org.huiyin.supervision.items;

import org.huiyin.shared.Actor;
import org.huiyin.workflow.SubjectAccess;
import org.springframework.stereotype.Component;

/** Who may see the diagram of an item: who may see the item. */
@Component
class ItemDiagrams implements SubjectAccess {

    private final ItemSight sight;

    ItemDiagrams(ItemSight sight) {
        this.sight = sight;
    }

    @Override
    public String subjectType() {
        return "ITEM";
    }

    @Override
    public void requireVisible(Actor actor, String subjectId) {
        sight.item(actor, subjectId);
    }

    @Override
    public boolean insider(Actor actor, String subjectId) {
        return true;
    }
}
