package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.lists.Shelves.Shelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the register's rows, e, in one of three ways: along its shelves, along a department's parts, or out of a few candidates. */
@Repository
class RegisterRows {

    private final JdbcTemplate jdbc;
    private final RowReader reader;

    RegisterRows(JdbcTemplate jdbc, RowReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Where rows may come from: tables joined to e, and what holds for them. */
    record Source(String from, Conditions conditions) {

        static Source all() {
            return new Source("register_row e", new Conditions().and("true"));
        }

        static Source of(String tenant, List<String> ids) {
            return new Source(
                    "register_row e",
                    new Conditions()
                            .and("e.tenant_id = ? and e.proposal_id = any(?)", tenant, ids.toArray(String[]::new)));
        }

        static Source signedBy(String tenant, String person) {
            return new Source(
                    "proposal_signer v join register_row e on e.tenant_id = v.tenant_id and e.proposal_id = v.proposal_id",
                    new Conditions().and("v.tenant_id = ? and v.person = ?", tenant, person));
        }

        static Source withPartOf(String tenant, String organ) {
            return new Source(
                    "register_organ v join register_row e on e.tenant_id = v.tenant_id and e.proposal_id = v.proposal_id",
                    new Conditions().and("v.tenant_id = ? and v.organ = ?", tenant, organ));
        }
    }

    /** Along the shelves' indexes, in order, until the page is full. */
    List<ListRow> along(
            List<Shelf> shelves, String tenant, Conditions also, RegisterOrder order, PageKey after, int limit) {
        List<Shelf> distinct = shelves.stream()
                .map(shelf -> new Shelf(shelf.kind(), shelf.state(), null, 0))
                .distinct()
                .toList();
        if (distinct.isEmpty()) {
            return List.of();
        }
        Ranges ranges = order.ranges(tenant, after);
        for (Shelf shelf : distinct) {
            Conditions range = new Conditions()
                    .and("e.kind = ? and e.state = ?", shelf.kind(), shelf.state())
                    .and(also);
            ranges.add(range.sql(), range.params());
        }
        return jdbc.query(ranges.sql(limit), (row, n) -> reader.registered(row, order.key(row)), ranges.params());
    }

    /** Along the parts of a department, the newest proposal first. */
    List<ListRow> along(Source parts, Conditions also, PageKey after, int limit) {
        Conditions where = new Conditions().and(parts.conditions()).and(also);
        if (after != null) {
            where.and("(v.received_at, v.proposal_id) < (?, ?)", RegisterOrder.RECEIVED.value(after), after.id());
        }
        return jdbc.query(
                "select e.* from " + parts.from() + " where " + where.sql()
                        + " order by v.received_at desc, v.proposal_id desc limit " + limit,
                (row, n) -> reader.registered(row, RegisterOrder.RECEIVED.key(row)),
                where.params());
    }

    /** All of a source that is known to be small, then sorted. */
    ListPage sorted(Source source, Conditions also, RegisterOrder order, PageKey after, int size) {
        Conditions where = new Conditions().and(source.conditions()).and(also);
        Conditions all = new Conditions().and(where).and(order.beyond(after));
        int[] count = {0};
        List<ListRow> rows = jdbc.query(
                "with c as materialized (select e.* from " + source.from() + " where " + where.sql()
                        + ") select e.*, (select count(*) from c) as total from c e where "
                        + order.beyond(after).sql() + " order by " + order.sql() + " limit " + (size + 1),
                (row, n) -> {
                    count[0] = Math.min(row.getInt("total"), ListPage.COUNT_LIMIT + 1);
                    return reader.registered(row, order.key(row));
                },
                all.params());
        return ListPage.of(new ArrayList<>(rows), size, count[0]);
    }

    /** Exact up to the limit, which also bounds the way. */
    int count(Source source, Conditions also, int limit) {
        Conditions where = new Conditions().and(source.conditions()).and(also);
        return jdbc.queryForObject(
                "select count(*) from (select 1 from " + source.from() + " where " + where.sql() + " limit " + limit
                        + ") x",
                Integer.class,
                where.params());
    }
}
