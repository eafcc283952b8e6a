package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.SourceOfItems;
import org.springframework.stereotype.Component;

/** 哨单 as the beginning of an item list. */
@Component
class WhistleItems implements SourceOfItems {

    private final WhistleAccess access;

    WhistleItems(WhistleAccess access) {
        this.access = access;
    }

    @Override
    public ItemSource source() {
        return ItemSource.WHISTLE;
    }

    @Override
    public Given given(Actor actor, String id) {
        Whistle whistle = access.visible(actor, id);
        return new Given(whistle.title(), null, whistle.matter().description());
    }
}
