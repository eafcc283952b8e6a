package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.proposal.Papers.CPPCC_SECRETARIAT;
import static org.huiyin.proposal.Papers.MEMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 集体提案: a body proposes by its contact, under its own name, and gives one verdict. */
@IntegrationTest
class CollectiveTests {

    private static final String BODY = "民盟万柏林区总支";

    @LocalServerPort
    int port;

    @Autowired
    SubmissionCheck check;

    @Autowired
    RegisterProposal register;

    @Autowired
    DocketProposal docket;

    @Autowired
    CorrectRecord correct;

    @Autowired
    Register lists;

    @Autowired
    Lifecycle life;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Test
    void aBodyOfTheRightSortIsNamedAndSignsAsOne() {
        Submission good = paper("集体").ofBody(BodyKind.PARTY, BODY);
        assertThat(codes(good)).isEmpty();
        assertThat(codes(good.ofBody(BodyKind.PARTY, " "))).containsExactly("error.proposal.body.missing");
        assertThat(codes(good.ofBody(BodyKind.PARTY, "盟"))).containsExactly("error.proposal.body.length");
        assertThat(codes(good.ofBody(BodyKind.DELEGATION, BODY)))
                .containsExactly("error.proposal.body-kind.other.MEMBER_PROPOSAL");
        assertThat(check.problemsFromPeople("wanbailin", good.ofBody(BodyKind.SECTOR, "教育届")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("error.proposal.body.unknown");
                    assertThat(problem.args().get(1).toString())
                            .as("which there are")
                            .contains("教育界、科学技术界");
                });
        assertThat(codes(good.signedWith(List.of("jiaoshu")))).containsExactly("error.proposal.body.co-signers");
        assertThat(codes(paper("集体").ofBody(null, BODY)))
                .as("said by people, but not by systems of the first version")
                .containsExactly("error.proposal.body-kind.missing");
        assertThat(check.problems("wanbailin", paper("集体").ofBody(null, BODY))).isEmpty();
        assertThat(check.problems("wanbailin", Papers.suggestion("以代表团名义提出").ofBody(BodyKind.DELEGATION, "千峰代表团")))
                .isEmpty();
    }

    @Test
    void theBodyStandsInListsPagesAndLettersAndItsContactRatesOnce() {
        Submission paper = paper("集体").ofBody(BodyKind.PARTY, BODY);
        String id = register.register(new RegisterProposal.Command("collective", paper.subject(), paper), MEMBER)
                .proposalId();
        Proposal proposal = life.proposal(id);
        assertThat(proposal.bodyKind()).isEqualTo(BodyKind.PARTY);
        assertThat(proposal.signers()).containsExactly(new Proposal.Signer("zhitao", BODY + "（芝涛）", true));
        assertThat(listed(paper.subject()).proposer()).isEqualTo(BODY + "（芝涛）");

        docket.docket(new DocketProposal.Command(id, 0, "URBAN"), CPPCC_SECRETARIAT);
        life.assign(id, "zhujian");
        life.replied(id, "zhujian");
        Browser office = new Browser(port).signIn("wbl-tianwei", SampleDistricts.PASSWORD);
        assertThat(office.get("/proposals/" + id).body()).contains("集体·党派", "提案单位（联系人）", BODY + "（芝涛）");
        assertThat(office.get("/proposals/" + id + "/print/paper").body()).contains(BODY, "（党派）");
        Matcher letter = Pattern.compile("/proposals/" + id + "/print/reply/[^\"?]+")
                .matcher(office.get("/proposals/" + id).body());
        assertThat(letter.find()).isTrue();
        assertThat(office.get(letter.group()).body()).contains(">" + BODY + "：");

        life.rated(id, "zhitao", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(id).state()).as("one verdict is all there are").isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void correctingTheBodysNameCorrectsItWhereverItIsPrinted() {
        Submission paper = paper("更正单位").ofBody(BodyKind.SECTOR, "教育界");
        String id = register.register(new RegisterProposal.Command("collective", paper.subject(), paper), MEMBER)
                .proposalId();
        correct.correct(
                new CorrectRecord.Command(id, 0, CorrectRecord.Field.BODY, null, "科学技术界", "选错界别"), CPPCC_SECRETARIAT);
        assertThat(life.proposal(id).leadProposer().name()).isEqualTo("科学技术界（芝涛）");
        assertThat(listed(paper.subject()).proposer()).isEqualTo("科学技术界（芝涛）");
        assertThatThrownBy(() -> correct.correct(
                        new CorrectRecord.Command(id, 1, CorrectRecord.Field.BODY, null, "科技届", "错别字"),
                        CPPCC_SECRETARIAT))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly("error.proposal.body.unknown"));
    }

    @Test
    void aSystemSendsItByKafka() throws Exception {
        Submission paper = paper("经接口的集体提案").ofBody(BodyKind.PEOPLES_ORGANIZATION, "区工商联");
        JsonNode answer = sent(json.valueToTree(paper.sentAs(paper.subject(), clock.instant())));
        assertThat(answer.path("result").asText()).as(answer.toString()).isEqualTo("ACCEPTED");
        Proposal proposal = life.proposal(answer.path("subjectId").asText());
        assertThat(proposal.body()).isEqualTo("区工商联");
        assertThat(proposal.bodyKind()).isEqualTo(BodyKind.PEOPLES_ORGANIZATION);

        ObjectNode wrong = json.valueToTree(paper.sentAs(Papers.fresh("r"), clock.instant()));
        wrong.put("body", "某某商会");
        JsonNode refused = sent(wrong);
        assertThat(refused.path("result").asText()).isEqualTo("REJECTED");
        assertThat(refused.toString()).as("with those there are").contains("某某商会", "区工商联");
        wrong.put("bodyKind", "CLUB");
        assertThat(sent(wrong).path("result").asText()).isEqualTo("REJECTED");
        ObjectNode delegation = json.valueToTree(paper.sentAs(Papers.fresh("r"), clock.instant()));
        delegation.put("bodyKind", "DELEGATION");
        assertThat(sent(delegation).path("reason").asText()).contains("集体提案由党派");
    }

    private JsonNode sent(JsonNode paper) {
        TestSender.Event event = sender.event(paper.toString())
                .with("ce_source", "wanbailin-cppcc")
                .with("ce_type", "proposal.submitted.v1")
                .with("ce_actor", "zhitao")
                .to(Topics.SUBMISSIONS)
                .key(paper.path("senderReference").asText());
        event.send();
        return reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject()))
                .get(0)
                .data();
    }

    private ListRow listed(String subject) {
        ListPage page = lists.page(
                life.of(Role.CPPCC_SECRETARIAT, null),
                new RegisterFilter(subject, null, null, null, null, null, null, null, null),
                null,
                10);
        assertThat(page.rows()).hasSize(1);
        return page.rows().get(0);
    }

    private static Submission paper(String about) {
        return Papers.proposal(Papers.fresh(about));
    }

    private List<String> codes(Submission paper) {
        return check.problemsFromPeople("wanbailin", paper).stream()
                .map(Problem::code)
                .toList();
    }
}
