package org.huiyin.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.huiyin.shared.PeopleFirst;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What the engine must know before it starts. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    /** The name that the engine's starter gives to its threads. */
    private static final String JOBS = "camundaTaskExecutor";

    @Bean
    @Order(Ordering.DEFAULT_ORDER - 1)
    ProcessEnginePlugin huiyinEngine(WorkItems workItems, TrailRecorder trail, Clock clock) {
        return new Huiyin(workItems, trail, clock);
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER)
    ProcessEnginePlugin leanEngine() {
        return new LeanEngine();
    }

    /** The engine's jobs, timers above all, leave room to people (PeopleFirst); it is before they begin that they may wait. */
    @Bean
    static BeanPostProcessor jobsMakeRoom(ObjectProvider<PeopleFirst> people) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThreadPoolTaskExecutor executor && name.equals(JOBS)) {
                    executor.setTaskDecorator(jobs -> () -> {
                        try (PeopleFirst.Turn turn = people.getObject().work()) {
                            jobs.run();
                        }
                    });
                }
                return bean;
            }
        };
    }

    private static final class Huiyin extends AbstractProcessEnginePlugin {
        private final WorkItems workItems;
        private final TrailRecorder trail;
        private final Clock clock;

        Huiyin(WorkItems workItems, TrailRecorder trail, Clock clock) {
            this.workItems = workItems;
            this.trail = trail;
            this.clock = clock;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            // the engine reads its time through joda, so it follows our clock without being told of every move
            DateTimeUtils.setCurrentMillisProvider(clock::millis);
            configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new CaseHistoryLevel())));
            configuration.setTenantIdProvider(new TenantFromVariable());
            // the first soon: what broke with a connection or a frozen node is whole again in seconds
            configuration.setFailedJobRetryTimeCycle("PT5S,PT15S,PT1M,PT5M");
            configuration.setCmmnEnabled(false);
            configuration.setStandaloneTasksEnabled(false);
            configuration.setTaskMetricsEnabled(false);
            List<BpmnParseListener> listeners = new ArrayList<>();
            if (configuration.getCustomPostBPMNParseListeners() != null) {
                listeners.addAll(configuration.getCustomPostBPMNParseListeners());
            }
            listeners.add(new BuiltInListeners(workItems, trail));
            configuration.setCustomPostBPMNParseListeners(listeners);
        }

        /** A richer level would cost more on every step, and the level of a database cannot be changed later. */
        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            if (!(configuration.getHistoryLevel() instanceof CaseHistoryLevel)) {
                throw new IllegalStateException("camunda.bpm.history-level must be huiyin, but is "
                        + configuration.getHistoryLevel().getName());
            }
        }
    }
}
