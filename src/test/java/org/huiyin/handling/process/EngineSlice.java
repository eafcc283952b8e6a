package org.huiyin.handling.process;

import java.lang.reflect.Field;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.huiyin.TestClock;
import org.huiyin.TestDatabase;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.joining.JoiningSteps;
import org.huiyin.proposal.ReviewSteps;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.WeekdayCalculator;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;

/** The engine with its models, deadlines and process listeners on a database of its own; nothing else of the program. */
final class EngineSlice {

    private static ConfigurableApplicationContext context;
    private static Object providerOfOthers;

    private EngineSlice() {}

    /** Makes the engine read this slice's clock until {@link #leave()}: its time is one per JVM. */
    static synchronized ConfigurableApplicationContext enter() {
        providerOfOthers = provider();
        if (context == null) {
            context = new SpringApplicationBuilder(Beans.class)
                    .web(WebApplicationType.NONE)
                    .properties(TestDatabase.create("engine_slice"))
                    .run("--camunda.bpm.job-execution.enabled=false", "--spring.main.banner-mode=off");
        }
        TestClock clock = context.getBean(TestClock.class);
        clock.reset();
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        return context;
    }

    static void leave() {
        DateTimeUtils.setCurrentMillisProvider((DateTimeUtils.MillisProvider) providerOfOthers);
    }

    private static Object provider() {
        try {
            Field field = DateTimeUtils.class.getDeclaredField("cMillisProvider");
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"org.huiyin.workflow", "org.huiyin.handling.process", "org.huiyin.proposal.process"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*CoSign.*"))
    static class Beans {
        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        DeadlineCalculator calculator() {
            return new WeekdayCalculator();
        }

        @Bean
        ScriptedSteps steps(@Lazy Deadlines deadlines, DeadlineCalculator calculator) {
            return new ScriptedSteps(deadlines, calculator);
        }

        @Bean
        ScriptedReturnSteps returnSteps(@Lazy Deadlines deadlines, ScriptedSteps steps) {
            return new ScriptedReturnSteps(deadlines, steps);
        }

        @Bean
        ScriptedAskingSteps askingSteps(@Lazy Deadlines deadlines, ScriptedSteps steps) {
            return new ScriptedAskingSteps(deadlines, steps);
        }

        /** Who joins later is walked by tests of the whole program. */
        @Bean
        JoiningSteps joiningSteps() {
            return (tenant, request) -> List.of();
        }

        @Bean
        ReviewSteps reviewSteps(@Lazy Deadlines deadlines, ScriptedSteps steps) {
            return (tenant, proposal) -> {
                steps.called().add("closeVerdict");
                deadlines.cancel(tenant, proposal, null, "APPEAL");
            };
        }

        @Bean
        ScriptedStandstill standstill() {
            return new ScriptedStandstill();
        }

        @Bean
        ObligationLog obligationLog() {
            return new ObligationLog();
        }

        @Bean
        DeadlineEventLog deadlineEventLog() {
            return new DeadlineEventLog();
        }
    }
}
