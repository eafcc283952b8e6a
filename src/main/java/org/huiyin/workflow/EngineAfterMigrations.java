package org.huiyin.workflow;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** The process engine starts after Flyway. */
class EngineAfterMigrations implements DependsOnDatabaseInitializationDetector {
    @Override
    public Set<String> detect(ConfigurableListableBeanFactory f) {
        return Set.of(f.getBeanNamesForType(org.camunda.bpm.engine.ProcessEngine.class, true, false));
    }
}
