package org.huiyin.proposal.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.workflow.SubjectNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Printed numbers of many proposals, for those who see nothing else of them. */
@Repository
class ProposalNumbers implements SubjectNumbers {

    private final JdbcClient jdbc;

    ProposalNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String tenant, Collection<String> subjectIds) {
        return jdbc
                .sql(
                        """
                        select id, number from proposal
                        where tenant_id = ? and id = any (?::text[]) and number is not null""")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
