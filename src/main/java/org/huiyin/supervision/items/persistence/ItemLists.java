package org.huiyin.supervision.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.items.Item;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.Item.Report;
import org.huiyin.supervision.items.ItemList;
import org.huiyin.supervision.items.ItemSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of lists and items. */
@Repository
public class ItemLists {

    private static final String ITEM =
            """
            select i.*, l.year, l.no as list_no, l.title, l.source, l.source_id, l.held_on, l.minutes, l.made_by_name, l.made_at, l.wanted_by,
                array(select o.organ from list_item_organ o
                      where o.tenant_id = i.tenant_id and o.item_id = i.id order by o.organ) as co_owners
            from list_item i join item_list l on l.tenant_id = i.tenant_id and l.id = i.list_id""";

    private final JdbcClient jdbc;
    private final ItemParts parts;

    ItemLists(JdbcClient jdbc, ItemParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** The next number of the year; never used twice. */
    public int nextNumber(String tenant, int year) {
        return jdbc.sql(
                        """
                        insert into item_list_series as s (tenant_id, year, last) values (?, ?, 1)
                        on conflict (tenant_id, year) do update set last = s.last + 1 returning last""")
                .params(tenant, year)
                .query(Integer.class)
                .single();
    }

    public void add(ItemList list) {
        jdbc.sql(
                        """
                        insert into item_list (tenant_id, id, year, no, title, source, source_id, held_on, minutes, made_by_name, made_at,
                            wanted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(list.tenant(), list.id(), list.year(), list.no(), list.title())
                .params(list.source().name(), list.sourceId(), list.heldOn(), list.minutes(), list.madeByName())
                .params(SqlTime.of(list.madeAt()), list.wantedBy())
                .update();
    }

    public void addItem(
            ItemList list, String id, int no, String matter, String organ, List<String> coOwners, List<Node> nodes) {
        jdbc.sql(
                        """
                        insert into list_item (tenant_id, id, list_id, no, matter, organ, state, node, due)
                        values (?, ?, ?, ?, ?, ?, 'SET', 1, ?)""")
                .params(
                        list.tenant(),
                        id,
                        list.id(),
                        no,
                        matter,
                        organ,
                        nodes.get(0).day())
                .update();
        coOwners.forEach(other -> addCoOwner(list.tenant(), id, other));
        nodes.forEach(node -> parts.add(list.tenant(), id, node));
    }

    /** @throws BusinessException NOT_FOUND */
    public Item lock(String tenant, String id) {
        return one(tenant, id, " for update of i").orElseThrow(() -> BusinessException.notFound("error.items.unknown"));
    }

    public Optional<Item> find(String tenant, String id) {
        return one(tenant, id, "");
    }

    private Optional<Item> one(String tenant, String id, String held) {
        List<Item> found = jdbc.sql(ITEM + " where i.tenant_id = ? and i.id = ?" + held)
                .params(tenant, id)
                .query(ItemLists::item)
                .list();
        return parts.complete(tenant, found).stream().findFirst();
    }

    public List<Item> itemsOf(ItemList list) {
        return parts.complete(
                list.tenant(),
                jdbc.sql(ITEM + " where i.tenant_id = ? and i.list_id = ? order by i.no")
                        .params(list.tenant(), list.id())
                        .query(ItemLists::item)
                        .list());
    }

    public Optional<ItemList> findList(String tenant, String id) {
        return jdbc.sql(
                        "select l.*, l.no as list_no, l.id as list_id from item_list l where l.tenant_id = ? and l.id = ?")
                .params(tenant, id)
                .query((row, n) -> list(row))
                .optional();
    }

    /** The list that was made of a meeting's or a whistle's minutes. */
    public Optional<ItemList> ofSource(String tenant, ItemSource source, String sourceId) {
        return jdbc.sql(
                        """
                        select l.*, l.no as list_no, l.id as list_id from item_list l
                        where l.tenant_id = ? and l.source = ? and l.source_id = ?""")
                .params(tenant, source.name(), sourceId)
                .query((row, n) -> list(row))
                .optional();
    }

    public boolean concerns(ItemList list, String organ) {
        return jdbc.sql(
                        """
                        select exists (select 1 from list_item i
                            left join list_item_organ o on o.tenant_id = i.tenant_id and o.item_id = i.id and o.organ = ?
                            where i.tenant_id = ? and i.list_id = ? and (i.organ = ? or o.organ is not null))""")
                .params(organ, list.tenant(), list.id(), organ)
                .query(Boolean.class)
                .single();
    }

    public void join(Item item, String organ) {
        addCoOwner(item.tenant(), item.id(), organ);
    }

    private void addCoOwner(String tenant, String itemId, String organ) {
        jdbc.sql("insert into list_item_organ (tenant_id, item_id, organ) values (?, ?, ?)")
                .params(tenant, itemId, organ)
                .update();
    }

    public void leave(Item item, String organ) {
        jdbc.sql("delete from list_item_organ where tenant_id = ? and item_id = ? and organ = ?")
                .params(item.tenant(), item.id(), organ)
                .update();
    }

    public void taken(Item item, String responsible, String by, Instant at) {
        jdbc.sql(
                        """
                        update list_item set state = 'IN_HAND', responsible = ?, taken_by_name = ?, taken_at = ?
                        where tenant_id = ? and id = ?""")
                .params(responsible, by, SqlTime.of(at), item.tenant(), item.id())
                .update();
    }

    public void report(Item item, Report report) {
        parts.add(item.tenant(), item.id(), report);
    }

    /** The watched node's day went by. */
    public void missed(Item item) {
        parts.missed(item.tenant(), item.id(), item.node());
    }

    public void reached(Item item, LocalDate on, String by) {
        parts.reached(item.tenant(), item.id(), item.node(), on, by);
    }

    /** From now on this node is watched. */
    public void watch(Item item, Node node) {
        jdbc.sql("update list_item set node = ?, due = ? where tenant_id = ? and id = ?")
                .params(node.ord(), node.day(), item.tenant(), item.id())
                .update();
    }

    public void reported(Item item, String by, Instant at) {
        jdbc.sql(
                        """
                        update list_item set state = 'REPORTED', reported_by_name = ?, reported_at = ?
                        where tenant_id = ? and id = ?""")
                .params(by, SqlTime.of(at), item.tenant(), item.id())
                .update();
    }

    public void sentBack(Item item, Node again) {
        parts.add(item.tenant(), item.id(), again);
        jdbc.sql("update list_item set state = 'IN_HAND' where tenant_id = ? and id = ?")
                .params(item.tenant(), item.id())
                .update();
        watch(item, again);
    }

    public void done(Item item, String by, Instant at) {
        jdbc.sql("update list_item set state = 'DONE', done_by_name = ?, done_at = ? where tenant_id = ? and id = ?")
                .params(by, SqlTime.of(at), item.tenant(), item.id())
                .update();
    }

    /** A node has another day, which is also the item's when it is watched. */
    public void moved(Item item, Node node) {
        parts.moved(item.tenant(), item.id(), node);
        if (item.node() == node.ord()) {
            watch(item, node);
        }
    }

    public void dropped(Item item) {
        jdbc.sql("update list_item set state = 'DROPPED' where tenant_id = ? and id = ?")
                .params(item.tenant(), item.id())
                .update();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return ItemParts.bare(row, list(row));
    }

    private static ItemList list(ResultSet row) throws SQLException {
        return new ItemList(
                row.getString("tenant_id"),
                row.getString("list_id"),
                row.getInt("year"),
                row.getInt("list_no"),
                row.getString("title"),
                ItemSource.valueOf(row.getString("source")),
                row.getString("source_id"),
                SqlTime.day(row, "held_on"),
                row.getString("minutes"),
                row.getString("made_by_name"),
                SqlTime.instant(row, "made_at"),
                row.getString("wanted_by"));
    }
}
