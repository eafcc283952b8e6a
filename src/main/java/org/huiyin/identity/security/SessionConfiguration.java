package org.huiyin.identity.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions stand in the database: any node serves any person. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two requests of one person at the same moment may both bring the same new attribute; the later one wins. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterAttributeWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
