package org.huiyin.workflow;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
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
        // who owns the instance is a column of the engine; as a variable it is only told, not kept
        VariableMap told = Variables.fromMap(variables)
                .putValueTyped(TenantFromVariable.TENANT_ID, Variables.stringValue(tenant, true));
        if (buffer.current().putIfAbsent(new Start(processKey, tenant, subjectId), told) != null) {
            throw new IllegalStateException("Process " + processKey + " was to start twice for " + subjectId);
        }
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
            runtime.createProcessInstanceByKey(start.processKey())
                    .processDefinitionWithoutTenantId()
                    .businessKey(start.subjectId())
                    .setVariables(variables)
                    .execute();
        } catch (ProcessEngineException e) {
            throw new ProcessEngineException(
                    "Process " + start.processKey() + " of " + start.subjectId() + ": " + e.getMessage(), e);
        }
    }

    private record Start(String processKey, String tenant, String subjectId) {}
}
