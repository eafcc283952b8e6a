package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.List;

/** Ranges of one order within the indexes of a table, merged by the database in that order. */
final class Ranges {

    private final String table;
    private final String tenant;
    private final String sortedBy;
    private final String id;
    private final boolean descending;
    private final List<String> conditions = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();
    private Object afterValue;
    private String afterId;

    private Ranges(String table, String tenant, String sortedBy, String id, boolean descending) {
        this.table = table;
        this.tenant = tenant;
        this.sortedBy = sortedBy;
        this.id = id;
        this.descending = descending;
    }

    static Ranges of(String table, String tenant, String sortedBy, String id) {
        return new Ranges(table, tenant, sortedBy, id, false);
    }

    static Ranges descending(String table, String tenant, String sortedBy, String id) {
        return new Ranges(table, tenant, sortedBy, id, true);
    }

    /** The rows of the table, e, for which this holds. */
    void add(String condition, Object... params) {
        conditions.add(condition);
        values.add(List.of(params));
    }

    void after(Object value, String lastId) {
        afterValue = value;
        afterId = lastId;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    String order() {
        String way = descending ? " desc" : "";
        return "e." + sortedBy + way + ", e." + id + way;
    }

    String sql(int limit) {
        String beyond =
                afterId == null ? "" : " and (e.%s, e.%s) %s (?, ?)".formatted(sortedBy, id, descending ? "<" : ">");
        // each range ends at the page's size by itself: the database would not merge them in the order of the index
        String sorted = " order by " + order() + " limit " + limit;
        List<String> arms = conditions.stream()
                .map(condition -> "(select e.* from " + table + " e where e.tenant_id = ? and " + condition + beyond
                        + sorted + ")")
                .toList();
        return "select * from (" + String.join(" union all ", arms) + ") e" + sorted;
    }

    Object[] params() {
        List<Object> params = new ArrayList<>();
        for (List<Object> range : values) {
            params.add(tenant);
            params.addAll(range);
            if (afterId != null) {
                params.add(afterValue);
                params.add(afterId);
            }
        }
        return params.toArray();
    }
}
