package org.huiyin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.JdbcDeadlines.Closed;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.huiyin.workflow.JdbcDeadlines.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, moves and closes deadlines, and tells BPMN timers when to wake up. */
@Component("deadlines")
class DeadlineRegister implements Deadlines {

    private final JdbcDeadlines rows;
    private final AlarmPlan plan;
    private final DeadlineTimers timers;
    private final DeadlineNews news;
    private final SubjectWatchers watchers;
    private final Clock clock;

    DeadlineRegister(
            JdbcDeadlines rows,
            AlarmPlan plan,
            DeadlineTimers timers,
            DeadlineNews news,
            SubjectWatchers watchers,
            Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.timers = timers;
        this.news = news;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** For BPMN timers only: the next alarm of the open deadline the execution stands under. */
    public Date due(DelegateExecution execution, String kind) {
        Key key = keyOf(execution, kind);
        return rows.nextAlarm(key)
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException("No open deadline with an alarm to come for " + key));
    }

    static Key keyOf(DelegateExecution execution, String kind) {
        return new Key(
                execution.getTenantId(),
                execution.getProcessBusinessKey(),
                Scope.ofAssignment(kind) ? (String) execution.getVariable(Scope.ASSIGNMENT_ID) : null,
                kind);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            Instant redFrom) {
        open(tenant, subjectId, scopeId, kind, parameter, calculation, redFrom, ParameterScope.ANY);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            Instant redFrom,
            ParameterScope scope) {
        Instant now = clock.instant();
        watchers.touched(tenant, subjectId);
        rows.insert(
                new Key(tenant, subjectId, scopeId, kind),
                parameter,
                calculation,
                plan.of(tenant, scope, kind, calculation, redFrom, now, now),
                now);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(String tenant, String subjectId, String scopeId, String... kinds) {
        close(tenant, subjectId, scopeId, "MET", kinds);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void miss(String tenant, String subjectId, String scopeId, String kind) {
        close(tenant, subjectId, scopeId, "MISSED", kind);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String tenant, String subjectId, String scopeId, String... kinds) {
        close(tenant, subjectId, scopeId, "CANCELLED", kinds);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            ParameterScope scope) {
        Key key = new Key(tenant, subjectId, scopeId, kind);
        timers.setUp();
        var closed = rows.close(tenant, subjectId, scopeId, List.of(kind), "MET", clock.instant());
        open(tenant, subjectId, scopeId, kind, parameter, calculation, null, scope);
        timers.recalculate(key);
        closed.stream().filter(Closed::handed).forEach(one -> news.met(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void renewOwed(
            String tenant,
            String subjectId,
            String scopeId,
            String kind,
            String parameter,
            Calculation calculation,
            ParameterScope scope) {
        Key key = new Key(tenant, subjectId, scopeId, kind);
        timers.setUp();
        Instant now = clock.instant();
        boolean owed = rows.lapse(key, now);
        watchers.touched(tenant, subjectId);
        rows.insert(key, parameter, calculation, plan.of(tenant, scope, kind, calculation, null, now, now), now, owed);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String tenant, String subjectId, String scopeId, String kind) {
        Key key = new Key(tenant, subjectId, scopeId, kind);
        if (rows.settle(key)) {
            news.met(key);
        }
    }

    private void close(String tenant, String subjectId, String scopeId, String status, String... kinds) {
        timers.setUp();
        var closed = rows.close(tenant, subjectId, scopeId, List.of(kinds), status, clock.instant());
        if (!closed.isEmpty()) {
            watchers.touched(tenant, subjectId);
        }
        closed.stream()
                .filter(Closed::alarmed)
                .forEach(one -> timers.stopWaiting(new Key(tenant, subjectId, scopeId, one.kind())));
        closed.stream()
                .filter(Closed::handed)
                .forEach(one -> news.met(new Key(tenant, subjectId, scopeId, one.kind())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline move(
            Actor actor,
            String subjectId,
            String scopeId,
            String kind,
            Calculation calculation,
            Instant redFrom,
            String reason) {
        Key key = new Key(actor.tenant(), subjectId, scopeId, kind);
        timers.setUp();
        Open open = rows.lock(key).orElseThrow(() -> BusinessException.stale("error.workflow.noOpenDeadline"));
        Deadline before = open.deadline();
        Instant now = clock.instant();
        ParameterScope scope = watchers.scope(actor.tenant(), subjectId);
        Deadline after = rows.move(
                key,
                calculation,
                plan.of(actor.tenant(), scope, kind, calculation, redFrom, before.openedAt(), now),
                now);
        rows.insertMove(before, after.due(), actor.person(), reason, now);
        timers.recalculate(key);
        watchers.touched(key.tenant(), subjectId);
        news.moved(actor, before, after, reason);
        if (open.handed() && after.lamp(now) != Lamp.OVERDUE) {
            news.met(key);
        }
        return after;
    }

    @Override
    public List<Deadline> of(String tenant, String subjectId) {
        return rows.of(tenant, subjectId);
    }
}
