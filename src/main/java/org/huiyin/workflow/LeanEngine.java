package org.huiyin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Spares the engine what it would ask and write at every step for nothing; what a model says and does stays the same. */
final class LeanEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>(LeanManagers.factories());
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(factories);
        List<BpmnParseListener> listeners = new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new GroupsInOurRowsOnly());
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setHistoryEventProducer(new HistoryOfKnownDefinitions());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDeploymentCache(KnownDefinitions.of(configuration));
    }

    /** The rows of history name the definition of each instance that begins or ends; this node has it in its memory. */
    private static final class HistoryOfKnownDefinitions extends CacheAwareHistoryEventProducer {
        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity known =
                    Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
            return known == null ? super.getProcessDefinitionEntity(id) : known;
        }
    }

    /**
     * Candidate groups stand in the model and, evaluated, in the work item, which all lists read. As rows of the engine nobody
     * would ask for them.
     */
    private static final class GroupsInOurRowsOnly extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .getCandidateGroupIdExpressions()
                    .clear();
        }
    }
}
