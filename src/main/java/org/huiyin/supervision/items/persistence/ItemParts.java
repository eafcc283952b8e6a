package org.huiyin.supervision.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.items.Item;
import org.huiyin.supervision.items.Item.Node;
import org.huiyin.supervision.items.Item.Report;
import org.huiyin.supervision.items.Item.ReportKind;
import org.huiyin.supervision.items.ItemList;
import org.huiyin.supervision.items.ItemState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on an item: its nodes and its reports. */
@Repository
class ItemParts {

    private final JdbcClient jdbc;

    ItemParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String tenant, String itemId, Node node) {
        jdbc.sql("insert into list_item_node (tenant_id, item_id, ord, day, text) values (?, ?, ?, ?, ?)")
                .params(tenant, itemId, node.ord(), node.day(), node.text())
                .update();
    }

    void add(String tenant, String itemId, Report report) {
        jdbc.sql(
                        """
                        insert into list_item_report (tenant_id, item_id, node, kind, text, organ, by_name, at, day_before, day_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, itemId, report.node(), report.kind().name(), report.text())
                .params(report.organ(), report.byName(), SqlTime.of(report.at()), report.before(), report.after())
                .update();
    }

    void moved(String tenant, String itemId, Node node) {
        jdbc.sql("update list_item_node set day = ?, missed = ? where tenant_id = ? and item_id = ? and ord = ?")
                .params(node.day(), node.missed(), tenant, itemId, node.ord())
                .update();
    }

    void missed(String tenant, String itemId, int ord) {
        jdbc.sql("update list_item_node set missed = true where tenant_id = ? and item_id = ? and ord = ?")
                .params(tenant, itemId, ord)
                .update();
    }

    void reached(String tenant, String itemId, int ord, LocalDate on, String by) {
        jdbc.sql(
                        """
                        update list_item_node set reached_on = ?, reached_by_name = ?
                        where tenant_id = ? and item_id = ? and ord = ?""")
                .params(on, by, tenant, itemId, ord)
                .update();
    }

    /** With their nodes and reports, which are read for all at once. */
    List<Item> complete(String tenant, List<Item> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        String[] ids = bare.stream().map(Item::id).toArray(String[]::new);
        Map<String, List<Node>> nodes = nodes(tenant, ids);
        Map<String, List<Report>> reports = reports(tenant, ids);
        return bare.stream()
                .map(item ->
                        item.with(nodes.getOrDefault(item.id(), List.of()), reports.getOrDefault(item.id(), List.of())))
                .toList();
    }

    /** Without what hangs on it. */
    static Item bare(ResultSet row, ItemList list) throws SQLException {
        return new Item(
                list.tenant(),
                row.getString("id"),
                list,
                row.getInt("no"),
                row.getString("matter"),
                row.getString("organ"),
                List.of((String[]) row.getArray("co_owners").getArray()),
                ItemState.valueOf(row.getString("state")),
                row.getInt("node"),
                SqlTime.day(row, "due"),
                row.getString("responsible"),
                row.getString("taken_by_name"),
                SqlTime.instant(row, "taken_at"),
                row.getString("reported_by_name"),
                SqlTime.instant(row, "reported_at"),
                row.getString("done_by_name"),
                SqlTime.instant(row, "done_at"),
                List.of(),
                List.of());
    }

    private Map<String, List<Node>> nodes(String tenant, String[] itemIds) {
        return byItem(
                "select * from list_item_node where tenant_id = ? and item_id = any (?::text[]) order by item_id, ord",
                tenant,
                itemIds,
                (row, n) -> new Node(
                        row.getInt("ord"),
                        SqlTime.day(row, "day"),
                        row.getString("text"),
                        row.getBoolean("missed"),
                        SqlTime.day(row, "reached_on"),
                        row.getString("reached_by_name")));
    }

    private Map<String, List<Report>> reports(String tenant, String[] itemIds) {
        return byItem(
                "select * from list_item_report where tenant_id = ? and item_id = any (?::text[]) order by id",
                tenant,
                itemIds,
                (row, n) -> new Report(
                        ReportKind.valueOf(row.getString("kind")),
                        row.getObject("node", Integer.class),
                        row.getString("text"),
                        row.getString("organ"),
                        row.getString("by_name"),
                        SqlTime.instant(row, "at"),
                        SqlTime.day(row, "day_before"),
                        SqlTime.day(row, "day_after")));
    }

    private <T> Map<String, List<T>> byItem(String sql, String tenant, String[] itemIds, RowMapper<T> of) {
        Map<String, List<T>> found = new HashMap<>();
        jdbc.sql(sql).params(tenant, itemIds).query((RowCallbackHandler)
                row -> found.computeIfAbsent(row.getString("item_id"), item -> new ArrayList<>())
                        .add(of.mapRow(row, 0)));
        return found;
    }
}
