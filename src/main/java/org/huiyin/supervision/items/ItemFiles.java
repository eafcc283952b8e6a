package org.huiyin.supervision.items;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.springframework.stereotype.Component;

/** 佐证材料: papers and pictures by which one sees that an item is done; from its report on they stay as they are. */
@Component
class ItemFiles implements AttachmentAccess {

    static final String PURPOSE = "ITEM";

    private final Attachments attachments;
    private final ItemLists lists;
    private final ItemSight sight;

    ItemFiles(Attachments attachments, ItemLists lists, ItemSight sight) {
        this.attachments = attachments;
        this.lists = lists;
        this.sight = sight;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Item item = lists.find(tenant, subjectId).orElseThrow(ItemSight::unknown);
        return new Place("ITEM", item.id(), "/items/" + item.id() + "#attachments-" + PURPOSE + "-" + item.id());
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        sight.item(actor, attachment.subjectId());
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(ItemAct.REPORT_ITEM);
        Item item = sight.item(actor, subjectId);
        if (!item.concerns(actor.organ())) {
            throw ItemSight.unknown();
        }
        if (item.state() != ItemState.IN_HAND) {
            throw BusinessException.gateClosed("error.items.files.closed");
        }
    }

    AttachmentList of(Actor actor, Item item) {
        boolean open =
                actor.may(ItemAct.REPORT_ITEM) && item.concerns(actor.organ()) && item.state() == ItemState.IN_HAND;
        return attachments.list(actor, item.id(), PURPOSE, open);
    }

    void seal(Item item) {
        attachments.seal(item.tenant(), item.id(), PURPOSE);
    }
}
