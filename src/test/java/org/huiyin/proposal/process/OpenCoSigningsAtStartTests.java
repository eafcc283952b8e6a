package org.huiyin.proposal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Invitation;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Ids;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation as a version without its process had left it: rows alone, also one that expired while nothing ran. */
@IntegrationTest
class OpenCoSigningsAtStartTests {

    @Autowired
    OpenCoSigningsAtStart atStart;

    @Autowired
    CoSignings coSignings;

    @Autowired
    Drafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Test
    void getsItsClockOnceAndEndsByIt() {
        clock.reset();
        String id = left(Duration.ofDays(2));

        atStart.takeUp();
        atStart.takeUp();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isEqualTo(1);
        new ClockGuard(jdbc, management, runtime).check(Papers.DEPUTY.tenant(), id);
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(Duration.ofDays(2)), id);
        assertThat(outcome(id)).isEqualTo(Outcome.HANDED_IN);
    }

    @Test
    void whatExpiredMeanwhileEndsAtOnce() {
        clock.reset();
        String id = left(Duration.ofDays(-1));
        atStart.takeUp();
        new Timers(clock, management, runtime).passUntil(clock.instant(), id);
        assertThat(outcome(id)).isEqualTo(Outcome.HANDED_IN);
    }

    private Outcome outcome(String id) {
        return coSignings.find(Papers.DEPUTY.tenant(), id).orElseThrow().outcome();
    }

    private String left(Duration open) {
        String id = Ids.next();
        Submission paper = Papers.suggestion(Papers.fresh("旧版联名")).signedWith(List.of("zhaoyan"));
        drafts.save(new Draft(
                Papers.DEPUTY.tenant(),
                id,
                Papers.DEPUTY.person(),
                Papers.DEPUTY.organ(),
                null,
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
                clock.instant(),
                null));
        coSignings.save(new CoSigning(
                Papers.DEPUTY.tenant(),
                id,
                Papers.DEPUTY.person(),
                paper.kind(),
                paper,
                null,
                paper.text().hash(),
                clock.instant().minus(Duration.ofDays(3)),
                clock.instant().plus(open),
                null,
                null,
                List.of(new Invitation("zhaoyan", Answer.INVITED, null))));
        return id;
    }
}
