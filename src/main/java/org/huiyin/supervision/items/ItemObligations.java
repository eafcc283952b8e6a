package org.huiyin.supervision.items;

import java.util.Optional;
import org.huiyin.supervision.ObligationFacts;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.huiyin.workflow.Obligation;
import org.springframework.stereotype.Component;

/** Who owes a node: the item's owner. */
@Component
class ItemObligations implements ObligationFacts {

    private final ItemLists lists;

    ItemObligations(ItemLists lists) {
        this.lists = lists;
    }

    @Override
    public boolean knows(String subjectType) {
        return "ITEM".equals(subjectType);
    }

    @Override
    public Optional<Facts> of(String tenant, Obligation obligation) {
        return lists.find(tenant, obligation.subjectId())
                .map(item -> new Facts(
                        item.organ(), null, item.matter() + "：" + item.watched().text(), false));
    }
}
