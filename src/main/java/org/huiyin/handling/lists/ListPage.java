package org.huiyin.handling.lists;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next key after which the next page begins, or null on the last one
 * @param count how many there are in all, exact up to 1,000
 */
public record ListPage(List<ListRow> rows, String next, int count) {

    public static final int COUNT_LIMIT = 1000;

    static ListPage of(List<ListRow> found, int size, int count) {
        if (found.size() <= size) {
            return new ListPage(found, null, count);
        }
        List<ListRow> rows = found.subList(0, size);
        return new ListPage(List.copyOf(rows), rows.get(size - 1).key(), count);
    }

    /** “1000+” above the limit. */
    public String countText() {
        return count > COUNT_LIMIT ? COUNT_LIMIT + "+" : String.valueOf(count);
    }
}
