package org.huiyin.workflow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.huiyin.shared.Trace;
import org.springframework.stereotype.Component;

/** Measures how late each timer runs, and gives what it does a trace of its own. */
@Component
class TimerWatch extends AbstractProcessEnginePlugin implements MeterBinder {

    private final Clock clock;
    /** Null until the registry is there: the engine starts before it. */
    private volatile Timer drift;

    TimerWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        drift = Timer.builder("huiyin.timer.drift")
                .description("From a timer's due date to its run on this node; a retry counts from its own date")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1))
                .register(registry);
    }

    /** Handlers of the same type take the place of the engine's own. */
    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = new ArrayList<>();
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        handlers.add(new Watched<>(new TimerExecuteNestedActivityJobHandler(), this::due));
        handlers.add(new Watched<>(new TimerCatchIntermediateEventJobHandler(), this::due));
        handlers.add(new Watched<>(new TimerStartEventSubprocessJobHandler(), this::due));
        configuration.setCustomJobHandlers(handlers);
    }

    private void due(Date date) {
        Timer timer = drift;
        if (timer != null && date != null) {
            Duration late = Duration.between(date.toInstant(), clock.instant());
            timer.record(late.isNegative() ? Duration.ZERO : late);
        }
    }

    private record Watched<T extends JobHandlerConfiguration>(JobHandler<T> handler, Consumer<Date> due)
            implements JobHandler<T> {

        @Override
        public String getType() {
            return handler.getType();
        }

        @Override
        public void execute(T configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            due.accept(
                    command.getCurrentJob() == null
                            ? null
                            : command.getCurrentJob().getDuedate());
            String trace = Trace.current() == null ? Trace.fresh() : Trace.current();
            try (Trace.Scope scope = Trace.open(trace)) {
                handler.execute(configuration, execution, command, tenant);
            }
        }

        @Override
        public T newConfiguration(String canonicalString) {
            return handler.newConfiguration(canonicalString);
        }

        @Override
        public void onDelete(T configuration, JobEntity job) {
            handler.onDelete(configuration, job);
        }
    }
}
