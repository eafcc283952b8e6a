package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.handling.KeyMark;
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

    /** The register's row e of v; fenced, so that rows are looked up one by one and never all of them read for a few. */
    static final String ROW =
            """
             cross join lateral (select r.* from register_row r
                where r.tenant_id = v.tenant_id and r.proposal_id = v.proposal_id offset 0) e""";

    /** Where rows may come from: tables joined to e, and what holds for them. */
    record Source(String from, Conditions conditions) {

        static Source all() {
            return new Source("register_row e", new Conditions().and("true"));
        }

        /** Without the register's rows, when the conditions do not ask for them. */
        Source keys() {
            return new Source(from.replace(ROW, ""), conditions);
        }

        static Source signedBy(String tenant, String person) {
            return new Source(
                    "proposal_signer v " + ROW,
                    new Conditions().and("v.tenant_id = ? and v.person = ?", tenant, person));
        }

        /** Few: what is under supervision now. */
        static Source marked(String tenant, KeyMark mark) {
            return new Source(
                    "key_supervision v " + ROW,
                    new Conditions()
                            .and("v.tenant_id = ? and v.mark = ? and v.lifted_at is null", tenant, mark.name()));
        }

        static Source among(String tenant, List<String> proposals) {
            return new Source("register_row e", new Conditions().and("e.tenant_id = ?", tenant)).among(proposals);
        }

        /** Only these of it. */
        Source among(List<String> proposals) {
            return new Source(from, new Conditions().and(conditions).and("e.proposal_id = any (?::text[])", (Object)
                            proposals.toArray(String[]::new)));
        }

        /** @param word only where it may stand; or null */
        static Source withPartOf(String tenant, String organ, Found word) {
            Conditions part = new Conditions().and("v.tenant_id = ? and v.organ = ?", tenant, organ);
            return new Source(
                    "register_organ v " + ROW, word == null || !word.mapped() ? part : part.and(word.may("v")));
        }
    }

    /** What a stretch of the list holds, and the key of its last row; null at the end of the list. */
    record Stretch(List<ListRow> hits, String last) {}

    /** A stretch of a department's parts, in their order. */
    Stretch alongParts(Ranges parts, Conditions also, RegisterOrder order, int length) {
        return along(
                "select e.* from (" + parts.sql(length) + ") v " + ROW
                        + " order by v.received_at desc, v.proposal_id desc",
                parts.params(),
                also,
                order,
                length);
    }

    /**
     * A stretch of the merged shelves. The conditions are asked of the merged rows: within a shelf that holds none of them a range would
     * be read to its end before anything could be merged.
     */
    Stretch alongShelves(Ranges shelves, Conditions also, RegisterOrder order, int length) {
        return along(shelves.sql(length), shelves.params(), also, order, length);
    }

    /** A stretch of the merged shelves when they alone tell what is asked. */
    Stretch onShelves(Ranges shelves, RegisterOrder order, int length) {
        List<ListRow> rows =
                jdbc.query(shelves.sql(length), (row, n) -> reader.registered(row, order.key(row)), shelves.params());
        return new Stretch(
                rows, rows.size() < length ? null : rows.get(length - 1).key());
    }

    private Stretch along(String rows, Object[] rowParams, Conditions also, RegisterOrder order, int length) {
        Object[] params =
                Stream.of(also.params(), rowParams).flatMap(Stream::of).toArray();
        List<ListRow> hits = new ArrayList<>();
        String[] last = {null};
        jdbc.query(
                "select * from (select e.*, row_number() over () as n, (" + also.sql() + ") as hit from (" + rows
                        + ") e offset 0) e where hit or n = " + length + " order by n",
                row -> {
                    if (row.getBoolean("hit")) {
                        hits.add(reader.registered(row, order.key(row)));
                    }
                    if (row.getInt("n") == length) {
                        last[0] = order.key(row);
                    }
                },
                params);
        return new Stretch(hits, last[0]);
    }

    /** All of a source that the conditions leave, sorted; only then is the word looked for, until there are enough. */
    ListPage sorted(Source source, Conditions also, Conditions word, RegisterOrder order, PageKey after, int size) {
        Conditions where = new Conditions().and(source.conditions()).and(also);
        Conditions beyond = order.beyond(after);
        Conditions all = new Conditions().and(where).and(word).and(beyond).and(word);
        int[] count = {0};
        List<ListRow> rows = jdbc.query(
                "with c as materialized (select e.* from " + source.from() + " where " + where.sql()
                        + ") select e.*, (select count(*) from (select 1 from c e where " + word.sql() + " limit "
                        + (ListPage.COUNT_LIMIT + 1) + ") n) as total from (select e.* from c e where " + beyond.sql()
                        + " order by " + order.sql() + " offset 0) e where " + word.sql() + " order by " + order.sql()
                        + " limit " + (size + 1),
                (row, n) -> {
                    count[0] = row.getInt("total");
                    return reader.registered(row, order.key(row));
                },
                all.params());
        return ListPage.of(rows, size, count[0]);
    }

    /** Those of the shelves where something lies that has no deadline. */
    List<Shelf> withoutDue(String tenant, List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> count(
                                Source.all(),
                                new Conditions()
                                        .and(
                                                "e.tenant_id = ? and e.kind = ? and e.state = ? and e.due = ?",
                                                tenant,
                                                shelf.kind(),
                                                shelf.state(),
                                                RowReader.NO_DUE),
                                1)
                        > 0)
                .toList();
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
