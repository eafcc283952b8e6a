package org.huiyin.identity.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.huiyin.identity.AccountHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountHolders implements AccountHolders {

    private final JdbcClient jdbc;

    JdbcAccountHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(String tenant, Collection<String> persons) {
        return new HashSet<>(
                jdbc.sql("select person from account where tenant_id = ? and person = any(?) and not locked")
                        .param(tenant)
                        .param(persons.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
