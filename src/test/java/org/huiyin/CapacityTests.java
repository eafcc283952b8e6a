package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.huiyin.messaging.MessagingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Threads and connections go together, in the rule and in the running program. */
@IntegrationTest
class CapacityTests {

    @Autowired
    HikariDataSource pool;

    @Autowired
    CamundaBpmProperties engine;

    @Autowired
    ServerProperties server;

    @Autowired
    MessagingSettings messaging;

    @Test
    void everyThreadOfTheRunningProgramFindsAConnection() {
        int cores = Runtime.getRuntime().availableProcessors();
        int listeners = messaging.inbound().concurrency() == 0
                ? cores
                : messaging.inbound().concurrency();
        int jobs = engine.getJobExecution().getMaxPoolSize();
        assertThat(engine.getJobExecution().getCorePoolSize()).isEqualTo(jobs);
        assertThat(jobs).isBetween(2, 2 * Math.max(2, cores));
        assertThat(jobs + listeners + server.getTomcat().getThreads().getMax()).isLessThan(pool.getMaximumPoolSize());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void threeNodesOfUpToFourCoresFitIntoPostgresDefault(int cores) {
        Map<String, Object> rule = Capacity.of(cores, cores);
        int pool = (int) rule.get(Capacity.POOL);
        assertThat(pool).isGreaterThanOrEqualTo((int) rule.get(Capacity.JOBS) + cores + (int) rule.get(Capacity.WEB));
        if (cores <= 4) {
            assertThat(3 * pool).isLessThan(97);
        }
    }

    @Test
    void ordinaryPropertiesOverrideTheRule() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of(Capacity.POOL, "7", Capacity.LISTENERS, "5")));
        new Capacity().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty(Capacity.POOL)).isEqualTo("7");
        assertThat(environment.getProperty(Capacity.WEB, Integer.class)).isGreaterThanOrEqualTo(16);
    }
}
