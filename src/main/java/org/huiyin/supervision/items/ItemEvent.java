package org.huiyin.supervision.items;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to item lists and items; internal: proposers see none of it. */
public sealed interface ItemEvent extends DomainEvent {

    String itemId();

    @Override
    default String subjectType() {
        return "ITEM";
    }

    @Override
    default String subjectId() {
        return itemId();
    }

    @Override
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 立项（定） */
    record ItemSet(
            Actor actor,
            String itemId,
            String listId,
            String number,
            String matter,
            String organ,
            List<String> coOwners,
            LocalDate due)
            implements ItemEvent {}

    /** 接办（干） */
    record ItemTaken(Actor actor, String itemId, String organ, String matter, String responsible)
            implements ItemEvent {}

    /** 报进展 */
    record ItemProgressReported(Actor actor, String itemId, String organ, String matter, String text)
            implements ItemEvent {}

    /** 节点临期 */
    record ItemNodeDueSoon(Actor actor, String itemId, String organ, String matter, String node, LocalDate due)
            implements ItemEvent {}

    /** 节点逾期 */
    record ItemNodeMissed(Actor actor, String itemId, String organ, String matter, String node, LocalDate due)
            implements ItemEvent {}

    /** 节点完成 */
    record ItemNodeReached(
            Actor actor,
            String itemId,
            String organ,
            String matter,
            String node,
            LocalDate due,
            boolean late,
            boolean last,
            String text)
            implements ItemEvent {}

    /** 节点改期 */
    record ItemNodeMoved(
            Actor actor,
            String itemId,
            String organ,
            String matter,
            String node,
            LocalDate before,
            LocalDate due,
            String reason)
            implements ItemEvent {}

    /** 撤销 */
    record ItemDropped(Actor actor, String itemId, String organ, String matter, String reason) implements ItemEvent {}

    /** 配合单位加入 @param organ who joins */
    record ItemCoOwnerJoined(Actor actor, String itemId, String organ, String matter) implements ItemEvent {}

    /** 配合单位退出 @param organ who leaves */
    record ItemCoOwnerLeft(Actor actor, String itemId, String organ, String matter) implements ItemEvent {}

    /** 退回整改: something is missing, and until when it is to be done. */
    record ItemSentBack(Actor actor, String itemId, String organ, String matter, String reason, LocalDate due)
            implements ItemEvent {}

    /** 销号（成） */
    record ItemDone(Actor actor, String itemId, String organ, String matter, String remark) implements ItemEvent {}
}
