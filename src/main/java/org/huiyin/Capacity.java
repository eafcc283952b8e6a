package org.huiyin;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How much is done at once, by the number of cores: beyond about twice the cores nothing gets faster. Whatever asks for a
 * connection finds one, so that no thread waits for another's. These are defaults; every ordinary property overrides them.
 */
class Capacity implements EnvironmentPostProcessor {

    static final String LISTENERS = "huiyin.messaging.inbound.concurrency";
    static final String JOBS = "camunda.bpm.job-execution.max-pool-size";
    static final String WEB = "server.tomcat.threads.max";
    static final String POOL = "spring.datasource.hikari.maximum-pool-size";

    /** Relay, its leader's lock, clock of parked events, acquisition of jobs. */
    private static final int BACKGROUND = 4;

    private static final int LEAST_WEB_THREADS = 16;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int cores = Runtime.getRuntime().availableProcessors();
        int configured = environment.getProperty(LISTENERS, Integer.class, 0);
        int listeners = configured == 0 ? cores : configured;
        environment.getPropertySources().addLast(new MapPropertySource("capacity", of(cores, listeners)));
    }

    static Map<String, Object> of(int cores, int listeners) {
        int jobs = Math.max(2, cores);
        int web = Math.max(LEAST_WEB_THREADS, 4 * cores);
        return Map.of(
                "camunda.bpm.job-execution.core-pool-size",
                jobs,
                JOBS,
                jobs,
                // what one node has fetched but not begun is lost to the others until its lock ends
                "camunda.bpm.job-execution.queue-capacity",
                25 * jobs,
                "camunda.bpm.job-execution.max-jobs-per-acquisition",
                25 * jobs,
                WEB,
                web,
                POOL,
                jobs + listeners + web + BACKGROUND);
    }
}
