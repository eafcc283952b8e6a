package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.workflow.CaseBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the clocks of ladders hang on: whether it is an emergency. */
@Repository
class LadderCases implements CaseBook {

    private static final CaseFacts EMERGENCY = new CaseFacts(ParameterScope.ofKind("EMERGENCY"), false, null, null);

    private final JdbcClient jdbc;

    LadderCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Case> of(String tenant, Collection<String> subjectIds) {
        return jdbc
                .sql("select id, title, emergency from ladder where tenant_id = ? and id = any (?)")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(LadderCases::caseOf)
                .list()
                .stream()
                .collect(Collectors.toMap(Case::subjectId, Function.identity()));
    }

    private static Case caseOf(ResultSet row, int n) throws SQLException {
        return new Case(
                row.getString("id"),
                null,
                row.getString("title"),
                row.getBoolean("emergency") ? EMERGENCY : CaseFacts.NONE);
    }

    /** In the order of their ids, so that two who hold many do not wait for each other. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String tenant, Collection<String> subjectIds) {
        jdbc.sql("select id from ladder where tenant_id = ? and id = any (?) order by id for update")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
