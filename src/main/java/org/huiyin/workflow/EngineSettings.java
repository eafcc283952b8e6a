package org.huiyin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the engine must know before it starts. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    @Bean
    @Order(Ordering.DEFAULT_ORDER - 1)
    ProcessEnginePlugin huiyinEngine() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new CaseHistoryLevel())));
            }
        };
    }
}
