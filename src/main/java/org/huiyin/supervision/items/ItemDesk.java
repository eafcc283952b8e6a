package org.huiyin.supervision.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.documents.AttachmentList;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.supervision.items.ItemState.Mark;
import org.huiyin.supervision.items.persistence.ItemLists;
import org.huiyin.supervision.items.persistence.ItemRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows item lists: the register of items, one list, one item with what this viewer can do. */
@Service
@Transactional(readOnly = true)
public class ItemDesk {

    private final ItemLists lists;
    private final ItemRegister register;
    private final ItemSight sight;
    private final ItemFiles files;
    private final Journal journal;
    private final ItemClock clock;

    ItemDesk(
            ItemLists lists,
            ItemRegister register,
            ItemSight sight,
            ItemFiles files,
            Journal journal,
            ItemClock clock) {
        this.lists = lists;
        this.register = register;
        this.sight = sight;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is asked of the register.
     *
     * @param organ owner, co-owner or the sub-district whose whistle it is, for offices; a department sees its own
     * @param mark null = all that are not struck off
     * @param late only those whose node's day has gone by
     */
    public record Question(String organ, Mark mark, boolean late) {}

    /** An item, and what this viewer can do with it now. */
    public record Shown(
            Item item,
            boolean take,
            boolean progress,
            boolean reach,
            boolean confirm,
            boolean move,
            boolean drop,
            AttachmentList files,
            List<Journal.Row> timeline,
            LocalDate today) {

        public boolean asks() {
            return take || reach || confirm;
        }
    }

    /** A list with all of its items. */
    public record ShownList(ItemList list, List<Item> items, LocalDate today) {}

    public LocalDate today() {
        return clock.today();
    }

    public ItemCounts counts(Actor actor, Question asked) {
        actor.require(ItemAct.SEE_ITEMS);
        return register.counts(actor.tenant(), whose(actor, asked), clock.today());
    }

    /** @param after key of the row before, or null */
    public Page<ItemRow> page(Actor actor, Question asked, String after, int size) {
        actor.require(ItemAct.SEE_ITEMS);
        return register.page(actor.tenant(), whose(actor, asked), asked, clock.today(), after, size);
    }

    public Shown one(Actor actor, String id) {
        Item item = sight.item(actor, id);
        boolean owns = item.organ().equals(actor.organ());
        boolean inHand = item.state() == ItemState.IN_HAND && actor.may(ItemAct.REPORT_ITEM);
        return new Shown(
                item,
                owns && item.state() == ItemState.SET && actor.may(ItemAct.TAKE_ITEM),
                inHand && item.concerns(actor.organ()),
                inHand && owns,
                item.state() == ItemState.REPORTED && actor.may(ItemAct.CONFIRM_ITEM),
                item.state().isToDo() && actor.may(ItemAct.MOVE_ITEM_NODE),
                !item.state().isOver() && actor.may(ItemAct.DROP_ITEM),
                files.of(actor, item),
                journal.of(actor.tenant(), "ITEM", id, Set.of(Visibility.values())),
                clock.today());
    }

    public ShownList list(Actor actor, String id) {
        actor.require(ItemAct.SEE_ITEMS);
        ItemList list = lists.findList(actor.tenant(), id).orElseThrow(ItemSight::unknown);
        sight.requireList(actor, list);
        return new ShownList(list, lists.itemsOf(list), clock.today());
    }

    /** The list made of a meeting's or a whistle's minutes, for who may see it. */
    public Optional<ItemList> listOf(Actor actor, ItemSource source, String sourceId) {
        String own = ItemSight.organOf(actor);
        return actor.may(ItemAct.SEE_ITEMS)
                ? lists.ofSource(actor.tenant(), source, sourceId)
                        .filter(list -> own == null || own.equals(list.wantedBy()) || lists.concerns(list, own))
                : Optional.empty();
    }

    private static String whose(Actor actor, Question asked) {
        String own = ItemSight.organOf(actor);
        return own == null ? asked.organ() : own;
    }
}
