package org.huiyin.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a transaction leaves of one row.
 *
 * @param op INSERT, UPDATE, DELETE or NOTHING (made and taken away again)
 * @param changed columns an update sets
 * @param texts values by column, once known as text
 */
record RowWrite(
        String table, String op, List<String> key, List<String> changed, JsonNode json, Map<String, String> texts) {

    static RowWrite of(String table, String op, List<String> key, JsonNode old, JsonNode now, RowWrite before) {
        boolean fresh = before != null && before.op.equals("INSERT");
        if (op.equals("DELETE")) {
            return new RowWrite(table, fresh ? "NOTHING" : op, key, List.of(), old, Map.of());
        }
        if (op.equals("INSERT") || fresh) {
            return new RowWrite(table, "INSERT", key, List.of(), now, Map.of());
        }
        List<String> changed = new ArrayList<>(before == null ? List.of() : before.changed);
        now.fieldNames().forEachRemaining(column -> {
            if (!now.get(column).equals(old.get(column)) && !changed.contains(column)) {
                changed.add(column);
            }
        });
        return new RowWrite(table, "UPDATE", key, List.copyOf(changed), now, Map.of());
    }

    boolean leavesSomething() {
        return !op.equals("NOTHING") && !(op.equals("UPDATE") && changed.isEmpty());
    }

    RowWrite with(Map<String, String> values) {
        return new RowWrite(table, op, key, changed, json, values);
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>();
        json.fieldNames().forEachRemaining(columns::add);
        return columns;
    }

    /** Columns in the order of the statement's places. */
    List<String> places() {
        if (op.equals("INSERT")) {
            return columns();
        }
        List<String> places = new ArrayList<>(op.equals("UPDATE") ? changed : List.of());
        places.addAll(key.isEmpty() ? columns() : key);
        return places;
    }

    /** A row that others may have made already. */
    String sharedSql() {
        if (!op.equals("INSERT")) {
            return sql();
        }
        List<String> others =
                columns().stream().filter(column -> !key.contains(column)).toList();
        String set = others.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
        return sql() + " on conflict (" + String.join(", ", key) + ") do "
                + (others.isEmpty() ? "nothing" : "update set " + set);
    }

    String sql() {
        String where = String.join(" = ? and ", key.isEmpty() ? columns() : key) + " = ?";
        return switch (op) {
            case "INSERT" -> "insert into " + table + " (" + String.join(", ", columns())
                    + ") overriding system value values ("
                    + "?, ".repeat(columns().size() - 1) + "?)";
            case "UPDATE" -> "update " + table + " set " + String.join(" = ?, ", changed) + " = ? where " + where;
            default -> "delete from " + table + " where " + where;
        };
    }
}
