package org.huiyin.supervision.items;

import java.util.List;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was made of a meeting's minutes or of a whistle; who asks has judged who may see it. */
@Component
public class ItemsOfSource {

    private final ItemLists lists;

    ItemsOfSource(ItemLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Item> of(String tenant, ItemSource source, String sourceId) {
        return lists.ofSource(tenant, source, sourceId).map(lists::itemsOf).orElse(List.of());
    }
}
