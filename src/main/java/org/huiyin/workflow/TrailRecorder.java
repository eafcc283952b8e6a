package org.huiyin.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.huiyin.shared.SqlColumns;
import org.huiyin.shared.SqlTime;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes every flow and boundary event a process instance takes: one row per instance and transaction, all in one statement. */
@Component
class TrailRecorder implements ExecutionListener {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionBuffer<Instance, List<String>> buffer =
            new TransactionBuffer<>(Stage.ENGINE_ROWS, this::write);

    TrailRecorder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String element = EVENTNAME_TAKE.equals(execution.getEventName())
                ? execution.getCurrentTransitionId()
                : execution.getCurrentActivityId();
        Instance instance = new Instance(
                execution.getTenantId(),
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                ((ExecutionEntity) execution).getProcessDefinition().getKey());
        buffer.current().computeIfAbsent(instance, i -> new ArrayList<>()).add(element);
    }

    /** An id of BPMN has no comma, so that the elements of one instance pass as one text. */
    private void write(Map<Instance, List<String>> taken) {
        var rows = new SqlColumns<>(List.copyOf(taken.entrySet()));
        jdbc.sql(
                        """
                        insert into trail (tenant_id, process_instance_id, subject_id, process_key, at, elements)
                        select t.tenant, t.instance, t.subject, t.key, ?, string_to_array(t.elements, ',')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as t (tenant, instance, subject, key, elements)""")
                .params(
                        SqlTime.of(clock.instant()),
                        rows.texts(row -> row.getKey().tenant()),
                        rows.texts(row -> row.getKey().id()),
                        rows.texts(row -> row.getKey().subjectId()),
                        rows.texts(row -> row.getKey().processKey()),
                        rows.texts(row -> String.join(",", row.getValue())))
                .update();
    }

    private record Instance(String tenant, String id, String subjectId, String processKey) {}
}
