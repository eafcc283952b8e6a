package org.huiyin.whistle;

import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.SourceOfItems;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** 哨单 as the beginning of an item list. */
@Component
class WhistleItems implements SourceOfItems {

    private final WhistleAccess access;
    private final WhistleParts parts;
    private final WhistleClocks clocks;

    WhistleItems(WhistleAccess access, WhistleParts parts, WhistleClocks clocks) {
        this.access = access;
        this.parts = parts;
        this.clocks = clocks;
    }

    @Override
    public ItemSource source() {
        return ItemSource.WHISTLE;
    }

    @Override
    public Given given(Actor actor, String id) {
        Whistle whistle = access.visible(actor, id);
        List<WhistlePart> called = parts.of(whistle.tenant(), whistle.id()).stream()
                .filter(part -> !part.state().isGone())
                .toList();
        Optional<WhistlePart> lead = called.stream().filter(WhistlePart::lead).findFirst();
        return new Given(
                whistle.title(),
                null,
                whistle.matter().description(),
                lead.map(WhistlePart::organ).orElse(null),
                called.stream()
                        .filter(part -> !part.lead())
                        .map(WhistlePart::organ)
                        .toList(),
                lead.flatMap(part -> clocks.resolveDue(whistle, part)).orElse(null));
    }
}
