package org.huiyin.identity.persistence;

import org.huiyin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says that a district's directory has changed: to other nodes by a new stamp in its row, to this one after commit. */
@Component
class DirectoryStamp {

    private final JdbcClient jdbc;
    private final DirectoryCache cache;

    DirectoryStamp(JdbcClient jdbc, DirectoryCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    void renew(String tenant) {
        jdbc.sql("update tenant set stamp = :stamp where code = :tenant")
                .param("stamp", Ids.next())
                .param("tenant", tenant)
                .update();
        cache.changing();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                cache.changed();
            }
        });
    }
}
