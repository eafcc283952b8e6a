package org.huiyin.handling.lists;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sorts of proposals there are, and how many of each: exact, and without looking at one of them. */
@Repository
class Shelves {

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Shelf(String kind, String state, String category, int count) {}

    List<Shelf> of(String tenant) {
        return jdbc.sql("select kind, state, category, n from register_shelf where tenant_id = ? and n > 0")
                .param(tenant)
                .query((row, n) -> new Shelf(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    static List<Shelf> ofSort(List<Shelf> all, RegisterScope scope, RegisterFilter filter) {
        return all.stream()
                .filter(shelf -> scope.kinds().contains(shelf.kind()))
                .filter(shelf -> !RegisterFilter.given(filter.category())
                        || filter.category().equals(shelf.category()))
                .toList();
    }

    static List<Shelf> left(List<Shelf> all, RegisterScope scope, RegisterFilter filter) {
        return ofSort(all, scope, filter).stream()
                .filter(shelf -> filter.state() == null || filter.state().name().equals(shelf.state()))
                .toList();
    }

    static int count(List<Shelf> shelves) {
        return shelves.stream().mapToInt(Shelf::count).sum();
    }
}
