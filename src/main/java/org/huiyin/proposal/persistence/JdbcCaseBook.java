package org.huiyin.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.proposal.ProposalFacts;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.CaseBook;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Facts of many proposals in one statement. */
@Order(0)
@Repository
class JdbcCaseBook implements CaseBook {

    private final JdbcClient jdbc;
    private final ProposalFacts facts;

    JdbcCaseBook(JdbcClient jdbc, ProposalFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Override
    public Map<String, Case> of(String tenant, Collection<String> subjectIds) {
        return jdbc
                .sql(
                        """
                        select id, number, subject, kind, term, session, in_session, received_at
                        from proposal where tenant_id = ? and id = any(?)""")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query((row, n) -> caseOf(tenant, row))
                .list()
                .stream()
                .collect(Collectors.toMap(Case::subjectId, Function.identity()));
    }

    private Case caseOf(String tenant, ResultSet row) throws SQLException {
        ParameterScope scope = new ParameterScope(row.getString("kind"), row.getInt("term"), row.getInt("session"));
        return new Case(
                row.getString("id"),
                row.getString("number"),
                row.getString("subject"),
                facts.of(
                        tenant,
                        scope,
                        row.getBoolean("in_session"),
                        ChinaTime.dateOf(SqlTime.instant(row, "received_at"))));
    }

    /** In the order of their ids, so that two who hold many do not wait for each other. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String tenant, Collection<String> subjectIds) {
        jdbc.sql("select id from proposal where tenant_id = ? and id = any(?) order by id for no key update")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
