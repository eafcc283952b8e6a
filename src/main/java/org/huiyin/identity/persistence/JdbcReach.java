package org.huiyin.identity.persistence;

import org.huiyin.identity.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReach implements Reach {

    private final JdbcClient jdbc;

    JdbcReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locked by an administrator it is nobody's to read; locked for a while it will be again. */
    @Override
    public boolean hasAccount(String tenant, String person) {
        return jdbc.sql("select exists (select from account where tenant_id = ? and person = ? and not locked)")
                .params(tenant, person)
                .query(Boolean.class)
                .single();
    }
}
