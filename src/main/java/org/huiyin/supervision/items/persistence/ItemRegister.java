package org.huiyin.supervision.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork.Subject;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.shared.Problem;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.items.ItemCounts;
import org.huiyin.supervision.items.ItemDesk.Question;
import org.huiyin.supervision.items.ItemRow;
import org.huiyin.supervision.items.ItemState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of items: its lines, the nearest node first, and its counts. */
@Repository
public class ItemRegister {

    /** Null parameters ask for nothing. */
    private static final String WHERE =
            """
             from list_item i
            where i.tenant_id = :tenant and (cast(:organ as text) is null or i.organ = :organ or exists (
                select 1 from list_item_organ o where o.tenant_id = i.tenant_id and o.item_id = i.id and o.organ = :organ)
                or exists (select 1 from item_list w
                    where w.tenant_id = i.tenant_id and w.id = i.list_id and w.wanted_by = :organ))""";

    private final JdbcClient jdbc;

    ItemRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ItemCounts counts(String tenant, String organ, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) filter (where i.state = 'SET') as set_, count(*) filter (where i.state = 'IN_HAND') as in_hand,
                            count(*) filter (where i.state = 'REPORTED') as reported, count(*) filter (where i.state = 'DONE') as done,
                            count(*) filter (where i.state in ('SET', 'IN_HAND') and i.due < :today) as late"""
                                + WHERE)
                .param("tenant", tenant)
                .param("organ", organ)
                .param("today", today)
                .query((row, n) -> new ItemCounts(
                        row.getInt("set_"),
                        row.getInt("in_hand") + row.getInt("reported"),
                        row.getInt("done"),
                        row.getInt("reported"),
                        row.getInt("late")))
                .single();
    }

    /** @param after day and id of the row before: 2026-03-20~id */
    public Page<ItemRow> page(String tenant, String organ, Question asked, LocalDate today, String after, int size) {
        Key key = Key.of(after);
        List<ItemRow> rows = jdbc.sql(
                        "select x.*, l.year, l.no as list_no, l.title, n.text as node_text, c.nodes, c.missed from (select i.*"
                                + WHERE
                                + """
                                  and (cast(:mark as text) is null and i.state not in ('DONE', 'DROPPED')
                                    or i.state = :mark or :mark = 'IN_HAND' and i.state = 'REPORTED')
                                  and (not :late or i.state in ('SET', 'IN_HAND') and i.due < :today)
                                  and (cast(:day as date) is null or (i.due, i.id) > (cast(:day as date), :id))
                                order by i.due, i.id limit :size) x
                                join item_list l on l.tenant_id = x.tenant_id and l.id = x.list_id
                                join list_item_node n on n.tenant_id = x.tenant_id and n.item_id = x.id and n.ord = x.node
                                cross join lateral (select count(*) as nodes, count(*) filter (where m.missed) as missed
                                    from list_item_node m where m.tenant_id = x.tenant_id and m.item_id = x.id) c
                                order by x.due, x.id""")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("mark", asked.mark() == null ? null : asked.mark().name())
                .param("late", asked.late())
                .param("today", today)
                .param("day", key == null ? null : key.day())
                .param("id", key == null ? null : key.id())
                .param("size", size + 1)
                .query(ItemRegister::row)
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        ItemRow last = rows.get(size - 1);
        return new Page<>(List.copyOf(rows.subList(0, size)), last.due() + "~" + last.id());
    }

    /** Number and matter of items, by id. */
    public Map<String, Subject> subjects(String tenant, Collection<String> ids) {
        Map<String, Subject> found = new HashMap<>();
        jdbc.sql(
                        """
                        select i.id, i.no, i.matter, l.year, l.no as list_no from list_item i
                        join item_list l on l.tenant_id = i.tenant_id and l.id = i.list_id
                        where i.tenant_id = ? and i.id = any (?::text[])""")
                .params(tenant, ids.toArray(String[]::new))
                .query((row, n) -> found.put(
                        row.getString("id"),
                        new Subject(
                                "〔%d〕%d-%d".formatted(row.getInt("year"), row.getInt("list_no"), row.getInt("no")),
                                row.getString("matter"),
                                "/items/" + row.getString("id"))))
                .list();
        return found;
    }

    private record Key(LocalDate day, String id) {

        static Key of(String after) {
            if (after == null || after.isBlank()) {
                return null;
            }
            String[] parts = after.split("~", 2);
            try {
                if (parts.length == 2) {
                    return new Key(LocalDate.parse(parts[0]), parts[1]);
                }
            } catch (DateTimeException unreadable) {
                // refused below
            }
            throw BusinessException.invalid(Problem.at("after", "error.parameter.type", "after", after));
        }
    }

    private static ItemRow row(ResultSet row, int n) throws SQLException {
        return new ItemRow(
                row.getString("id"),
                row.getString("list_id"),
                row.getInt("year"),
                row.getInt("list_no"),
                row.getString("title"),
                row.getInt("no"),
                row.getString("matter"),
                row.getString("organ"),
                row.getString("responsible"),
                ItemState.valueOf(row.getString("state")),
                SqlTime.day(row, "due"),
                row.getString("node_text"),
                row.getInt("node"),
                row.getInt("nodes"),
                row.getInt("missed"));
    }
}
