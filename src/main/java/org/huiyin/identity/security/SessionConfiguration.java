package org.huiyin.identity.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions stand in the database: any node serves any person. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /**
     * Every request tells when the person was last here. Among eight hours a minute does not matter, and a page that only reads must not
     * wait for the disk: within a minute the row is left as it is, unless something else about the session has changed.
     */
    private static final String UPDATE =
            """
            update %TABLE_NAME% s
            set session_id = n.session_id, last_access_time = n.seen, max_inactive_interval = n.idle, expiry_time = n.expiry,
                principal_name = n.principal
            from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                as n (session_id, seen, idle, expiry, principal, id)
            where s.primary_id = n.id
              and (s.session_id <> n.session_id or s.principal_name is distinct from n.principal
                or s.max_inactive_interval <> n.idle or n.seen - s.last_access_time >= 60000)""";

    /** Two requests of one person at the same moment may both bring the same new attribute; the later one wins. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterAttributeWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seenToTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /**
     * Each statement by itself, so that a page waits for half as many answers. A new session and what it remembers are written one after
     * the other; nobody knows its id before both stand there.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
