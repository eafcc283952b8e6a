package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For tests of acts before the assignment: papers handed in, and what stands in their files. */
@Component
class Dossiers {

    private static final String TENANT = Lifecycle.TENANT;

    private final RegisterProposal register;
    private final Deadlines deadlines;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RuntimeService runtime;

    Dossiers(
            RegisterProposal register,
            Deadlines deadlines,
            Journal journal,
            JdbcClient jdbc,
            ManagementService management,
            RuntimeService runtime) {
        this.register = register;
        this.deadlines = deadlines;
        this.journal = journal;
        this.jdbc = jdbc;
        this.management = management;
        this.runtime = runtime;
    }

    String registered(Submission paper, Actor proposer) {
        return register.register(new RegisterProposal.Command("test", Ids.next(), paper), proposer)
                .proposalId();
    }

    List<Deadlines.Deadline> open(String id) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.status().equals("OPEN"))
                .toList();
    }

    /** Newest first. */
    List<Journal.Row> rows(String id) {
        return Stream.of("PROPOSAL", CoSigningEvent.TYPE)
                .flatMap(type -> journal.of(TENANT, type, id, Set.of(Visibility.values())).stream())
                .toList();
    }

    List<String> types(String id) {
        return rows(id).stream().map(Journal.Row::type).toList();
    }

    long running(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }

    void guard(String id) {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
    }

    static BusinessException refusal(ThrowingCallable act) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, act);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
