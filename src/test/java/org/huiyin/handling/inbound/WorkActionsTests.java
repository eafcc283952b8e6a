package org.huiyin.handling.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.extension.ExtensionRequest;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.handling.work.ProgressReport;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Progress and requests for more time from a department's OA, by people who may. */
@IntegrationTest
class WorkActionsTests {

    private static final String OA = "wanbailin-zhujian-oa";

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    ProgressReports reports;

    @Autowired
    ExtensionRequests requests;

    @Autowired
    CoHandlersRequests coHandlers;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theLeadAcknowledgesAndAsksForFurtherCoHandlersFromItsOa() {
        String id = life.assigned("部门系统签收并请求会办 " + clock.instant());
        String asked =
                """
                {"proposalId": "%s", "coHandlers": {"departments": ["%s"], "matter": "核定资金", "reason": "涉及财政资金"}}""";
        assertThat(answer("assignment.acknowledge.v1", "gaoyuejin", asked.formatted(id, "nowhere")))
                .as("both or nothing")
                .isEqualTo("REJECTED");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(answer("assignment.acknowledge.v1", "gaoyuejin", asked.formatted(id, "caizheng")))
                .isEqualTo("ACCEPTED");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.HANDLING);
        assertThat(coHandlers.of(Lifecycle.TENANT, id))
                .singleElement()
                .satisfies(request -> assertThat(request.organs()).containsExactly("caizheng"));
    }

    @Test
    void progressAndExtensionComeFromTheOa() {
        String id = life.assigned("部门系统报送 " + clock.instant());
        life.acknowledged(id, "zhujian");
        String progress =
                "{\"proposalId\": \"%s\", \"done\": \"已摸清清单。\", \"nextStep\": \"四月约谈企业。\", \"colour\": \"BLUE\"}"
                        .formatted(id);
        assertThat(answer("progress.report.v1", "yangweidong", progress))
                .as("nobody of the department")
                .isEqualTo("REJECTED");
        assertThat(answer("progress.report.v1", "changjianguo", progress)).isEqualTo("ACCEPTED");
        assertThat(reports.of(Lifecycle.TENANT, id))
                .extracting(ProgressReport::done)
                .containsExactly("已摸清清单。");

        String asked =
                "{\"proposalId\": \"%s\", \"wished\": \"%s\", \"reason\": \"须财政评审\", \"plan\": \"七月答复\", \"leader\": \"%s\"}";
        assertThat(answer("extension.request.v1", "changjianguo", asked.formatted(id, "2026-12-31", "tianlixin")))
                .as("beyond what the law allows")
                .isEqualTo("REJECTED");
        assertThat(answer("extension.request.v1", "changjianguo", asked.formatted(id, "2026-08-03", "changjianguo")))
                .as("no leader agreed")
                .isEqualTo("REJECTED");
        assertThat(answer("extension.request.v1", "changjianguo", asked.formatted(id, "2026-08-03", "tianlixin")))
                .isEqualTo("ACCEPTED");
        assertThat(requests.of(Lifecycle.TENANT, id))
                .extracting(ExtensionRequest::dueWished)
                .containsExactly(LocalDate.of(2026, 8, 3));
    }

    private String answer(String type, String actor, String data) {
        TestSender.Event event = sender.event(data)
                .with("ce_source", OA)
                .with("ce_type", type)
                .with("ce_actor", actor)
                .to(Topics.DEPARTMENT_ACTIONS);
        event.send();
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                .get(0)
                .data()
                .path("result")
                .asText();
    }
}
