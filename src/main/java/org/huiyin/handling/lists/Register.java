package org.huiyin.handling.lists;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 台账: all proposals a post may see, with search, filters, sorting and paging by key. */
@Repository
public class Register {

    private static final String FROM = "from proposal p\n" + ListRow.LEAD + "\n" + ListRow.NEXT_DEADLINE.formatted("")
            + "\nwhere p.tenant_id = :tenant and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ListPage page(Actor actor, RegisterFilter filter, String after, int size) {
        Instant now = clock.instant();
        Order order = Order.of(filter.order());
        String sql = "select " + ListRow.COLUMNS + ", " + order.key + " as sort_key " + FROM + condition(actor, filter)
                + (after == null ? "" : " and " + order.key + order.comparison + ":after")
                + " order by " + order.key + order.direction + " limit " + (size + 1);
        List<ListRow> rows = bind(actor, filter, sql)
                .param("after", after)
                .query((row, n) -> ListRow.of(row, now))
                .list();
        return ListPage.of(rows, size, count(actor, filter));
    }

    private int count(Actor actor, RegisterFilter filter) {
        String sql = "select count(*) from (select 1 " + FROM + condition(actor, filter) + " limit "
                + (ListPage.COUNT_LIMIT + 1) + ") as found";
        return bind(actor, filter, sql).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bind(Actor actor, RegisterFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("tenant", actor.tenant())
                .param("person", actor.person())
                .param("organ", actor.organ())
                .param("now", SqlTime.of(clock.instant()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("category", filter.category())
                .param("department", filter.organ())
                .param(
                        "like",
                        filter.q() == null ? null : "%" + escaped(filter.q().strip()) + "%");
    }

    private static String condition(Actor actor, RegisterFilter filter) {
        StringBuilder sql = new StringBuilder(Visible.condition(actor));
        add(sql, filter.kind(), "p.kind = :kind");
        add(sql, filter.state(), "p.state = :state");
        add(sql, filter.category(), "p.category = :category");
        add(
                sql,
                filter.organ(),
                """
                exists (select 1 from assignment a where a.tenant_id = p.tenant_id and a.proposal_id = p.id
                    and a.organ = :department and a.state <> 'TAKEN_BACK')""");
        add(
                sql,
                filter.q(),
                """
                (p.number ilike :like or p.subject ilike :like or p.grounds ilike :like
                    or exists (select 1 from proposal_signer s where s.tenant_id = p.tenant_id and s.proposal_id = p.id
                        and s.name ilike :like)
                    or exists (select 1 from recommendation r where r.tenant_id = p.tenant_id and r.proposal_id = p.id
                        and r.text ilike :like))""");
        if (filter.lamp() != null) {
            sql.append(" and ").append(lamp(filter.lamp()));
        }
        return sql.toString();
    }

    private static void add(StringBuilder sql, Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(" and ").append(condition);
        }
    }

    private static String lamp(Lamp lamp) {
        return switch (lamp) {
            case OVERDUE -> "d.red_from <= :now and not d.provisional";
            case DUE_SOON -> "d.warn_from <= :now and d.red_from > :now and not d.provisional";
            case ON_TRACK -> "d.warn_from > :now and not d.provisional";
            case PROVISIONAL -> "d.provisional";
            case NONE -> "d.id is null";
        };
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** One text key per order, so that a page begins after the last row of the one before. */
    private enum Order {
        RECEIVED("to_char(p.received_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || '|' || p.id", " desc", " < "),
        DUE("coalesce(to_char(d.due, 'YYYYMMDD'), '99999999') || '|' || p.id", " asc", " > "),
        NUMBER(
                "p.kind || lpad(p.term::text, 3, '0') || lpad(p.session::text, 3, '0') || lpad(coalesce(p.number_seq, 99999)::text, 5, '0') || '|' || p.id",
                " asc",
                " > ");

        private final String key;
        private final String direction;
        private final String comparison;

        Order(String key, String direction, String comparison) {
            this.key = key;
            this.direction = direction;
            this.comparison = comparison;
        }

        static Order of(RegisterFilter.Sort sort) {
            return valueOf(sort.name());
        }
    }
}
