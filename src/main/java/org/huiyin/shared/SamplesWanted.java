package org.huiyin.shared;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Samples belong to the program's own servers, unless {@code huiyin.samples} says otherwise. */
public class SamplesWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.getProperty("huiyin.samples", Boolean.class, ownServers(environment));
    }

    private static boolean ownServers(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").isEmpty()
                && environment.getProperty("spring.kafka.bootstrap-servers", "").isEmpty();
    }
}
