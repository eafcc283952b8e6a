package org.huiyin.handling.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the proposal to which a deadline belongs. */
@Repository
public class DeadlineSubjects {

    private final JdbcClient jdbc;

    DeadlineSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> of(String tenant, long deadlineId) {
        return jdbc.sql("select subject_id from deadline where tenant_id = ? and id = ?")
                .params(tenant, deadlineId)
                .query(String.class)
                .optional();
    }
}
