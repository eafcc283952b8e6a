package org.huiyin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys bpmn/ under stable names. The starter's own deployment names a file by its path under {@code mvn spring-boot:run} and by its
 * bare name in a jar, so that every change of the way of starting would make a new version of every process.
 */
@Component
class BpmnDeployer implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    BpmnDeployer(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** Runs before the Kafka listeners and the job executor start. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            var models = resources.getResources("classpath*:bpmn/**/*.*mn");
            if (models.length == 0) {
                return;
            }
            var deployment = repository.createDeployment().name("huiyin").enableDuplicateFiltering(true);
            for (Resource model : models) {
                String url = model.getURL().toString();
                try (InputStream in = model.getInputStream()) {
                    deployment.addInputStream(url.substring(url.lastIndexOf("/bpmn/") + 6), in);
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
