package org.huiyin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiyin.law.StateRecorder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on real servers, its clock standing still and the engine's timers run by the test. One context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.samples=false",
            "huiyin.sample-districts=true",
            "management.prometheus.metrics.export.enabled=true",
            "huiyin.metrics.token=the-token-of-the-tests"
        })
@Import({TestServers.class, IntegrationTest.Time.class})
public @interface IntegrationTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        StateRecorder stateRecorder(JdbcClient jdbc) {
            return new StateRecorder(jdbc);
        }
    }
}
