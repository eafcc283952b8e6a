package org.huiyin.workflow;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.springframework.stereotype.Component;

/**
 * Starts all process instances of a transaction in one engine command: the engine then flushes once and writes one batch per
 * table, however many there are. The command executor is the one internal class this takes.
 */
@Component
class ProcessStarts {

    private final RuntimeService runtime;
    private final CommandExecutor commands;
    private final TransactionBuffer<Start, VariableMap> buffer = new TransactionBuffer<>(Stage.STARTS, this::run);

    ProcessStarts(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    void add(String processKey, String tenant, String subjectId, Map<String, Object> variables) {
        if (buffer.current().putIfAbsent(new Start(processKey, tenant, subjectId), told(tenant, variables)) != null) {
            throw new IllegalStateException("Process " + processKey + " was to start twice for " + subjectId);
        }
    }

    /** Starts one instance at an element in its midst, at once. */
    void now(String processKey, String tenant, String subjectId, String elementId, Map<String, Object> variables) {
        instance(new Start(processKey, tenant, subjectId), told(tenant, variables))
                .startBeforeActivity(elementId)
                .execute();
    }

    /** For whoever moves a process, or reads its rows, in the transaction that starts it. */
    void flush() {
        buffer.flush();
    }

    private void run(Map<Start, VariableMap> starts) {
        commands.execute(context -> {
            starts.forEach(this::start);
            return null;
        });
    }

    private void start(Start start, VariableMap variables) {
        try {
            instance(start, variables).execute();
        } catch (ProcessEngineException e) {
            throw new ProcessEngineException(
                    "Process " + start.processKey() + " of " + start.subjectId() + ": " + e.getMessage(), e);
        }
    }

    /** Who owns the instance is a column of the engine; as a variable it is only told, not kept. */
    private static VariableMap told(String tenant, Map<String, Object> variables) {
        return Variables.fromMap(variables)
                .putValueTyped(TenantFromVariable.TENANT_ID, Variables.stringValue(tenant, true));
    }

    private ProcessInstantiationBuilder instance(Start start, VariableMap variables) {
        return runtime.createProcessInstanceByKey(start.processKey())
                .processDefinitionWithoutTenantId()
                .businessKey(start.subjectId())
                .setVariables(variables);
    }

    private record Start(String processKey, String tenant, String subjectId) {}
}
