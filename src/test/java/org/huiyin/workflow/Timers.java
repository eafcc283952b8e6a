package org.huiyin.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.TestClock;

/** Lets time pass for some subjects: the clock stops at each timer on the way and the timer runs. */
public class Timers {

    private final TestClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;

    public Timers(TestClock clock, ManagementService management, RuntimeService runtime) {
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
    }

    /** @return how many timers ran */
    public int passUntil(Instant target, String... subjectIds) {
        int ran = 0;
        for (Optional<Job> job = next(target, subjectIds); job.isPresent(); job = next(target, subjectIds)) {
            Instant due = job.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.set(due);
            }
            management.executeJob(job.get().getId());
            ran++;
        }
        clock.set(target);
        return ran;
    }

    private Optional<Job> next(Instant target, String... subjectIds) {
        return Stream.of(subjectIds)
                .flatMap(id -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream())
                .flatMap(i -> management
                        .createJobQuery()
                        .processInstanceId(i.getId())
                        .duedateLowerThan(Date.from(target.plusMillis(1)))
                        .list()
                        .stream())
                .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId));
    }
}
