package org.huiyin.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of the engine that need a person, and jobs that should have run. Facts of the database, the same on every node. */
@Component
class JobMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reading<State> state = new Reading<>("jobs", this::read);

    JobMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huiyin.jobs.failed", state, s -> s.get(State::failed))
                .description("Jobs without retries left (open incidents); the same on every node: take the max")
                .register(registry);
        Gauge.builder("huiyin.jobs.overdue", state, s -> s.get(State::overdue))
                .description("Jobs past their due date that have not run, counted up to 10000; the same on every node")
                .register(registry);
        Gauge.builder("huiyin.jobs.oldest.overdue", state, s -> s.get(now -> age(now.oldest())))
                .description(
                        "How long the most overdue job is past its due date, 0 without any; the same on every node")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    /**
     * A job that has used up its retries has an incident, and one more for each process that called the job's own; those name
     * another one as their cause. The table holds nothing but open incidents and is small.
     */
    private State read() {
        return jdbc.sql(
                        """
                        with late as (select duedate_ from act_ru_job
                                      where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1
                                      order by duedate_ limit 10000)
                        select (select count(*) from act_ru_incident
                                where incident_type_ = 'failedJob' and cause_incident_id_ = id_) as failed,
                               (select count(*) from late) as overdue,
                               (select min(duedate_) from late) as oldest
                        """)
                // the engine's columns have no time zone: they hold the time of the JVM, and so does a Timestamp
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new State(
                        row.getLong("failed"),
                        row.getLong("overdue"),
                        row.getTimestamp("oldest") == null
                                ? null
                                : row.getTimestamp("oldest").toInstant()))
                .single();
    }

    private record State(long failed, long overdue, Instant oldest) {}
}
