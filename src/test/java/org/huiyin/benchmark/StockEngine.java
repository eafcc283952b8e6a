package org.huiyin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as it comes: full history, removal time at the end, its own job executor; only the doors to our rooms are kept. */
final class StockEngine implements BeanPostProcessor {

    /** Where the program sets these, the stock has the defaults of engine, starter, pool and driver. */
    static final List<String> SETTINGS = List.of(
            "camunda.bpm.history-level=full",
            "camunda.bpm.generic-properties.properties.history-removal-time-strategy=end",
            "camunda.bpm.generic-properties.properties.job-executor-acquire-exclusive-over-process-hierarchies=false",
            "camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=false",
            "camunda.bpm.metrics.enabled=true",
            "camunda.bpm.metrics.db-reporter-activate=true",
            "camunda.bpm.job-execution.core-pool-size=3",
            "camunda.bpm.job-execution.max-pool-size=10",
            "camunda.bpm.job-execution.queue-capacity=3",
            "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
            "camunda.bpm.job-execution.wait-time-in-millis=5000",
            "camunda.bpm.job-execution.max-wait=60000",
            "camunda.bpm.job-execution.lock-time-in-millis=300000",
            "spring.datasource.hikari.maximum-pool-size=10",
            "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=false",
            "spring.datasource.hikari.data-source-properties.options=-c plan_cache_mode=auto",
            "huiyin.messaging.inbound.batch=1");

    private static final Pattern DROPPED =
            Pattern.compile("drop (?:index|constraint) if exists (\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDED = Pattern.compile("create index (\\w+) on ACT_");

    /** The engine's own schema again: the indexes and keys our migrations have taken away, without those they add. */
    static void restoreSchema(JdbcClient jdbc) {
        String own = text("V010__engine.sql");
        String lean = text("V031__lean_engine_indexes.sql") + text("V090__lean_lives.sql");
        Matcher dropped = DROPPED.matcher(lean);
        int restored = 0;
        while (dropped.find()) {
            Matcher made = Pattern.compile(
                            "(?:create index|alter table \\w+\\s+add constraint) " + dropped.group(1) + "\\b[^;]*;",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(own);
            if (!made.find()) {
                throw new IllegalStateException(dropped.group(1) + " is not in the engine's schema");
            }
            jdbc.sql(made.group()).update();
            restored++;
        }
        Matcher added = ADDED.matcher(lean);
        while (added.find()) {
            jdbc.sql("drop index " + added.group(1)).update();
        }
        Report.progress("stock has its " + restored + " indexes and keys again");
    }

    private static String text(String migration) {
        try (var file = StockEngine.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (name) {
            case "huiyinEngine" -> new WithoutOurSwitches((ProcessEnginePlugin) bean);
            case "leanEngine" -> new AbstractProcessEnginePlugin() {};
            default -> bean;
        };
    }

    private record WithoutOurSwitches(ProcessEnginePlugin ours) implements ProcessEnginePlugin {
        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            ours.preInit(configuration);
            configuration.setCmmnEnabled(true);
            configuration.setStandaloneTasksEnabled(true);
            configuration.setTaskMetricsEnabled(true);
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl configuration) {
            ours.postInit(configuration);
        }

        /** The program refuses every other history level at this place. */
        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {}
    }
}
