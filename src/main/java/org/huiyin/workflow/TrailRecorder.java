package org.huiyin.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.huiyin.shared.TransactionBuffer;
import org.huiyin.shared.TransactionBuffer.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes every flow and boundary event a process instance takes, in one statement per transaction. */
@Component
class TrailRecorder implements ExecutionListener {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionBuffer<Step, Integer> buffer = new TransactionBuffer<>(Stage.ENGINE_ROWS, this::write);

    TrailRecorder(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String element = EVENTNAME_TAKE.equals(execution.getEventName())
                ? execution.getCurrentTransitionId()
                : execution.getCurrentActivityId();
        Step step = new Step(
                execution.getTenantId(),
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                ((ExecutionEntity) execution).getProcessDefinition().getKey(),
                element);
        buffer.current().merge(step, 1, Integer::sum);
    }

    void flush() {
        buffer.flush();
    }

    private void write(Map<Step, Integer> steps) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into trail (tenant_id, subject_id, process_instance_id, process_key, element_id, times, first_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (process_instance_id, element_id) do update set times = trail.times + excluded.times""",
                steps.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Step.LOCK_ORDER))
                        .map(e -> new Object[] {
                            e.getKey().tenant(),
                            e.getKey().subjectId(),
                            e.getKey().processInstanceId(),
                            e.getKey().processKey(),
                            e.getKey().elementId(),
                            e.getValue(),
                            now
                        })
                        .toList());
    }

    private record Step(
            String tenant, String subjectId, String processInstanceId, String processKey, String elementId) {
        static final Comparator<Step> LOCK_ORDER =
                Comparator.comparing(Step::processInstanceId).thenComparing(Step::elementId);
    }
}
