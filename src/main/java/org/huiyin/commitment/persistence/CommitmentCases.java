package org.huiyin.commitment.persistence;

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

/** What the clocks of promises hang on: the kind, term and session of their proposals. */
@Repository
class CommitmentCases implements CaseBook {

    private final JdbcClient jdbc;

    CommitmentCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Case> of(String tenant, Collection<String> subjectIds) {
        return jdbc
                .sql(
                        """
                        select c.id, c.matter, p.number, p.kind, p.term, p.session
                        from commitment c join proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
                        where c.tenant_id = ? and c.id = any (?::text[])""")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(CommitmentCases::caseOf)
                .list()
                .stream()
                .collect(Collectors.toMap(Case::subjectId, Function.identity()));
    }

    private static Case caseOf(ResultSet row, int n) throws SQLException {
        ParameterScope scope = new ParameterScope(row.getString("kind"), row.getInt("term"), row.getInt("session"));
        return new Case(
                row.getString("id"),
                row.getString("number"),
                row.getString("matter"),
                new CaseFacts(scope, false, null, null));
    }

    /** In the order of their ids, so that two who hold many do not wait for each other. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String tenant, Collection<String> subjectIds) {
        jdbc.sql("select id from commitment where tenant_id = ? and id = any (?::text[]) order by id for update")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
