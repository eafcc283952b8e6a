package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** What the congress's and CPPCC's systems are answered when papers come again, come early or should not have come. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeJourneyTests {

    private static final String TENANT = "wanbailin";
    private static final String CONGRESS = "wanbailin-congress";
    private static final String CPPCC = "wanbailin-cppcc";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    JdbcClient jdbc;

    private Outside outside;

    @BeforeAll
    void listen() {
        outside = new Outside(sender, consumers);
    }

    @AfterAll
    void leave() {
        outside.close();
    }

    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void sameEventAThousandTimesIsOneProposal() {
        ObjectNode paper = suggestion("千次");
        TestSender.Event event = outside.submitted(TENANT, paper);
        for (int i = 0; i < 1000; i++) {
            event.send();
        }
        List<JsonNode> answers = outside.answers(event.id(), 1000);
        assertThat(answers).filteredOn(a -> result(a).equals("ACCEPTED")).hasSize(1);
        assertThat(answers).filteredOn(a -> result(a).equals("DUPLICATE")).hasSize(999);
        assertThat(answers).extracting(a -> a.path("subjectId").asText()).containsOnly(subject(answers.get(0)));
        assertThat(rows(paper)).isEqualTo(1);
    }

    @Test
    void sameTextInAnotherEventIsADuplicateThatNamesTheFirst() {
        ObjectNode paper = suggestion("同文");
        String first = outside.accepted(outside.submitted(TENANT, paper));
        Course course = course(first);
        course.docket();
        paper.put("senderReference", UUID.randomUUID().toString());
        paper.put("grounds", paper.path("grounds").asText().replace("，", ", "));
        JsonNode answer = outside.answered(outside.submitted(TENANT, paper));
        assertThat(result(answer)).isEqualTo("DUPLICATE");
        assertThat(subject(answer)).isEqualTo(first);
        assertThat(answer.path("reason").asText()).contains(course.number());
    }

    @Test
    void aDeclinedPaperMayComeAgain() {
        ObjectNode paper = suggestion("再提");
        Course course = course(outside.accepted(outside.submitted(TENANT, paper)));
        course.decline("NO_CONCRETE_CONTENT", "没有写明具体小区。");
        assertThat(course.state()).isEqualTo("DECLINED");
        paper.put("senderReference", UUID.randomUUID().toString());
        assertThat(outside.accepted(outside.submitted(TENANT, paper))).isNotEqualTo(course.id);
    }

    @Test
    void anUnknownPersonIsRefusedInPlainChineseAndKeptForTheEventDesk() {
        ObjectNode paper = suggestion("无此人").put("leadProposer", "wuciren");
        TestSender.Event event = outside.submitted(TENANT, paper);
        JsonNode answer = outside.answered(event);
        assertThat(result(answer)).isEqualTo("REJECTED");
        assertThat(answer.path("reason").asText()).contains("wuciren").matches("(?s).*\\p{IsHan}.*");
        JsonNode desk = new Program(port, "wbl-guanli").get("/api/v1/admin/events?filter=REJECTED");
        assertThat(desk.toString()).contains(event.id());
        assertThat(rows(paper)).isZero();
    }

    @Test
    void theCongressCannotCarryAProposalOfAMember() {
        ObjectNode paper = suggestion("错源").put("kind", "MEMBER_PROPOSAL").put("leadProposer", "zhitao");
        refused(outside.event(TENANT, CONGRESS, "proposal.submitted.v1", "zhitao", paper)
                .to(Topics.SUBMISSIONS));
        assertThat(rows(paper)).isZero();
    }

    @Test
    void aDepartmentsOaCannotCarryAProposersAct() {
        ObjectNode paper = suggestion("局里提");
        refused(outside.event(TENANT, "wanbailin-zhujian-oa", "proposal.submitted.v1", "zhangsulong", paper)
                .to(Topics.SUBMISSIONS));
        ObjectNode verdict = Program.JSON.createObjectNode();
        verdict.put("proposalId", UUID.randomUUID().toString())
                .put("attitude", "SATISFIED")
                .put("result", "SATISFIED");
        refused(outside.event(TENANT, "wanbailin-zhujian-oa", "feedback.given.v1", "zhangsulong", verdict)
                .to(Topics.FEEDBACK));
        assertThat(rows(paper)).isZero();
    }

    @Test
    void aCompletionThatComesEarlyWaitsForItsPaper() {
        ObjectNode paper = suggestion("早到").put("kind", "MEMBER_PROPOSAL").put("leadProposer", "zhitao");
        ObjectNode completion = Program.JSON.createObjectNode();
        completion.put("senderReference", paper.path("senderReference").asText());
        completion.put("subject", paper.path("subject").asText());
        completion.put("grounds", paper.path("grounds").asText() + "补充了三个小区的数据。");
        completion.set("recommendations", paper.path("recommendations"));
        TestSender.Event early = outside.event(TENANT, CPPCC, "proposal.resubmitted.v1", "zhitao", completion)
                .to(Topics.SUBMISSIONS);
        assertThat(result(outside.answered(early))).isEqualTo("PARKED");
        String id = outside.accepted(outside.submitted(TENANT, paper));
        Course course = new Course(TENANT, id, false, account -> new Program(port, account));
        course.requestCompletion("请补充数据。");
        clock.forward(Duration.ofMinutes(2));
        JsonNode second = outside.answers(early.id(), 2).get(1);
        assertThat(result(second)).as(second.toString()).isEqualTo("ACCEPTED");
        assertThat(subject(second)).isEqualTo(id);
        assertThat(course.state()).isEqualTo("SUBMITTED");
        assertThat(course.look().at("/proposal/grounds").asText()).endsWith("三个小区的数据。");
    }

    @Test
    void aSecretariatHandsInForADeputyAndIsRecordedAsSuch() {
        ObjectNode paper = suggestion("代录");
        Program secretariat = new Program(port, "wbl-daigongwei");
        JsonNode bare = secretariat.refused(400, "/api/v1/proposals", paper);
        assertThat(bare.toString()).contains("扫描");
        ObjectNode onBehalf = Program.JSON.createObjectNode();
        onBehalf.set("submission", paper);
        onBehalf.putObject("scan")
                .put("fileName", "建议纸.pdf")
                .put("mediaType", "application/pdf")
                .put("bytes", "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));
        JsonNode taken = secretariat.post("/api/v1/proposals/on-behalf", onBehalf);
        String eventId = taken.path("eventId").asText();
        assertThat(result(outside.answers(eventId, 1).get(0))).isEqualTo("ACCEPTED");
        JsonNode status = secretariat.get("/api/v1/submissions/" + eventId);
        assertThat(status.path("status").asText()).isEqualTo("ACCEPTED");
        JsonNode proposal = course(status.path("proposalId").asText()).look().path("proposal");
        assertThat(proposal.path("submittedBy").asText()).isEqualTo("liukai");
        assertThat(proposal.at("/signers/0/person").asText()).isEqualTo("zhangsulong");
    }

    private void refused(TestSender.Event event) {
        JsonNode answer = outside.answered(event);
        assertThat(result(answer)).as(answer.toString()).isEqualTo("REJECTED");
        assertThat(answer.path("reason").asText()).matches("(?s).*\\p{IsHan}.*");
    }

    private Course course(String id) {
        return new Course(TENANT, id, true, account -> new Program(port, account));
    }

    private ObjectNode suggestion(String about) {
        return Paper.suggestion(about, clock.instant());
    }

    private int rows(ObjectNode paper) {
        return jdbc.sql("select count(*) from proposal where tenant_id = ? and subject = ?")
                .params(TENANT, paper.path("subject").asText())
                .query(Integer.class)
                .single();
    }

    private static String result(JsonNode answer) {
        return answer.path("result").asText();
    }

    private static String subject(JsonNode answer) {
        return answer.path("subjectId").asText();
    }
}
