package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal in the hands of 住建局 from 2 March on; after each test every open deadline has its timer. */
@IntegrationTest
public abstract class InWork {

    protected static final String TENANT = Lifecycle.TENANT;

    @Autowired
    protected Lifecycle life;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Deadlines deadlines;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    protected String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void everyOpenDeadlineHasItsTimer() {
        guard();
        clock.reset();
    }

    protected void inWork(String subject, String... coHandling) {
        id = life.assigned(subject + " " + UUID.randomUUID(), coHandling);
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
    }

    protected String part() {
        return part("zhujian");
    }

    protected String part(String organ) {
        return life.part(id, organ).id();
    }

    protected LocalDate due(String kind) {
        return open(kind).due();
    }

    protected Deadline open(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && d.status().equals("OPEN"))
                .findFirst()
                .orElse(null);
    }

    protected Timers timers() {
        return new Timers(clock, management, runtime);
    }

    protected void guard() {
        if (id != null) {
            new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        }
    }

    protected static String code(BusinessException refused) {
        return refused.problems().get(0).code();
    }
}
