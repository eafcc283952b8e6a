package org.huiyin.whistle;

import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.ItemSource;
import org.huiyin.supervision.items.SourceOfItems;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** 哨单 as the beginning of an item list: its lead by its day, done for whoever blew it. */
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
        Optional<WhistlePart> lead = parts.of(whistle.tenant(), id).stream()
                .filter(part -> part.lead() && !part.state().isGone())
                .findFirst();
        return new Given(
                whistle.title(),
                null,
                whistle.matter().description(),
                lead.map(WhistlePart::organ).orElse(null),
                lead.flatMap(part -> clocks.running(whistle.tenant(), id).stream()
                                .filter(row -> row.kind().equals(WhistleClocks.RESOLVE)
                                        && part.id().equals(row.scopeId()))
                                .findFirst())
                        .map(Deadline::due)
                        .orElse(null),
                whistle.subdistrict());
    }
}
