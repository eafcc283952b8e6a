package org.huiyin.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes by triggers which rows of our own tables each transaction of the program leaves behind: what "bare" has to write. So bare
 * grows with the program by itself and never writes less than it.
 */
final class RowRecorder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OUR_TABLES =
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relname !~ '^(act_|spring_session|flyway|bench)'""";

    private static final Set<String> OF_READERS = Set.of("notice", "notice_mail", "likeness", "likeness_share");

    private final JdbcClient jdbc;

    RowRecorder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        jdbc.sql(
                        "create table bench_change (seq bigserial primary key, tx xid8, tab text, op text, old jsonb, new jsonb)")
                .update();
        jdbc.sql(
                        """
                        create function bench_note() returns trigger language plpgsql as $$
                        begin
                            insert into bench_change (tx, tab, op, old, new) values (pg_current_xact_id(), tg_table_name, tg_op,
                                case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
                            return null;
                        end $$""")
                .update();
        tables().forEach(table -> jdbc.sql("create trigger bench_note after insert or update or delete on " + table
                        + " for each row execute function bench_note()")
                .update());
    }

    void end() {
        tables().forEach(
                        table -> jdbc.sql("drop trigger bench_note on " + table).update());
        jdbc.sql("drop function bench_note").update();
        jdbc.sql("drop table bench_change").update();
    }

    /** What has been written since the last call. */
    RecordedWork take() {
        Map<String, List<String>> keys = keys();
        Map<Long, Map<String, RowWrite>> transactions = new LinkedHashMap<>();
        jdbc.sql("select tx::text::bigint, tab, op, old, new from bench_change order by seq")
                .query((row, n) -> {
                    Map<String, RowWrite> rows =
                            transactions.computeIfAbsent(row.getLong(1), tx -> new LinkedHashMap<>());
                    note(
                            rows,
                            keys,
                            row.getString(2),
                            row.getString(3),
                            tree(row.getString(4)),
                            tree(row.getString(5)));
                    return n;
                })
                .list();
        jdbc.sql("truncate bench_change").update();
        List<List<RowWrite>> kept = transactions.values().stream()
                .map(rows -> rows.values().stream()
                        .filter(RowWrite::leavesSomething)
                        .map(this::asText)
                        .toList())
                .filter(rows -> !rows.isEmpty() && !rows.stream().allMatch(RowRecorder::madeAfterwards))
                .toList();
        return new RecordedWork(kept);
    }

    /** Publishing is a step of its own, bare has its own relay; what readers of the topics write is not asked of it. */
    private static boolean madeAfterwards(RowWrite row) {
        return row.table().equals("outbox") && row.op().equals("DELETE") || OF_READERS.contains(row.table());
    }

    /** Changes of the same row within a transaction become one: no one needs to write it twice. */
    private static void note(
            Map<String, RowWrite> rows,
            Map<String, List<String>> keys,
            String table,
            String op,
            JsonNode old,
            JsonNode now) {
        JsonNode any = now == null ? old : now;
        List<String> key = keys.getOrDefault(table, List.of());
        String id = table
                + key.stream().map(column -> any.path(column).asText()).collect(Collectors.joining("/", "/", ""))
                + (key.isEmpty() ? rows.size() : "");
        RowWrite before = rows.get(id);
        rows.put(id, RowWrite.of(table, op, key, old, now, before));
    }

    private Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select i.indrelid::regclass::text, a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indisprimary order by 1, array_position(i.indkey, a.attnum)""")
                .query((row, n) -> keys.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return keys;
    }

    /** Values as PostgreSQL writes them, ready to be sent back as text. */
    private RowWrite asText(RowWrite row) {
        List<String> columns = row.columns();
        String select = columns.stream().map(column -> "r." + column + "::text").collect(Collectors.joining(", "));
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql("select " + select + " from jsonb_populate_record(null::" + row.table() + ", cast(? as jsonb)) r")
                .param(row.json().toString())
                .query((found, n) -> {
                    for (int i = 0; i < columns.size(); i++) {
                        texts.put(columns.get(i), found.getString(i + 1));
                    }
                    return n;
                })
                .list();
        return row.with(texts);
    }

    private List<String> tables() {
        return jdbc.sql(OUR_TABLES).query(String.class).list();
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
