package org.huiyin.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Process definitions without reading their rows at every step: a deployed one never changes, and the newest of a key is the one
 * this node knew when it started. (New models come with a start of all nodes; a node could not run what needs newer code.)
 */
final class KnownDefinitions extends DeploymentCache {

    /** Id of the newest version by key; begins anew whenever this node deploys or reads a definition. */
    private final Map<String, String> newest = new ConcurrentHashMap<>();

    private KnownDefinitions(CacheFactory factory, int capacity) {
        super(factory, capacity);
    }

    static KnownDefinitions of(ProcessEngineConfigurationImpl configuration) {
        var cache = new KnownDefinitions(new DefaultCacheFactory(), CAPACITY);
        cache.setDeployers(configuration.getDeployers());
        return cache;
    }

    private static final int CAPACITY = 1000;

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = id == null ? null : findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String key, String tenant) {
        String id = tenant == null ? newest.get(key) : null;
        ProcessDefinitionEntity known = id == null ? null : findProcessDefinitionFromCache(id);
        if (known != null) {
            return known;
        }
        ProcessDefinitionEntity found = super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, tenant);
        if (found != null && tenant == null) {
            newest.put(key, found.getId());
        }
        return found;
    }

    @Override
    public void addProcessDefinition(ProcessDefinitionEntity definition) {
        newest.clear();
        super.addProcessDefinition(definition);
    }
}
