package org.huiyin.handling.lists;

import java.util.Collection;
import org.huiyin.handling.lists.ListKeeper.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls the database's own functions that make the rows of lists out of the business tables: one call for any number of proposals. */
@Repository
class ListRows {

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(Collection<Subject> subjects) {
        call("select refresh_lists(?, ?)", subjects);
    }

    void refreshSearch(Collection<Subject> subjects) {
        call("select refresh_search(?, ?)", subjects);
    }

    private void call(String function, Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        String[] tenants = subjects.stream().map(Subject::tenant).toArray(String[]::new);
        String[] ids = subjects.stream().map(Subject::id).toArray(String[]::new);
        jdbc.sql(function).params(tenants, ids).query((row, n) -> n).list();
    }
}
