package org.huiyin.whistle.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.calendar.CaseFacts;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.workflow.CaseBook;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which kind's parameters the clocks of whistles are counted, for when the law changes. Proposals' book is asked before it. */
@Order
@Repository
class WhistleCases implements CaseBook {

    private final JdbcClient jdbc;

    WhistleCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Case> of(String tenant, Collection<String> subjectIds) {
        return jdbc
                .sql("select id, number, title, kind from whistle where tenant_id = ? and id = any(?::text[])")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query((row, n) -> new Case(
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("title"),
                        new CaseFacts(WhistleKind.valueOf(row.getString("kind")).scope(), false, null, null)))
                .list()
                .stream()
                .collect(Collectors.toMap(Case::subjectId, Function.identity()));
    }

    /** In the order of their ids, so that two who hold many do not wait for each other. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String tenant, Collection<String> subjectIds) {
        jdbc.sql("select id from whistle where tenant_id = ? and id = any(?::text[]) order by id for no key update")
                .params(tenant, subjectIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
