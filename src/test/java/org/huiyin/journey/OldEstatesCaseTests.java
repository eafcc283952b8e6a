package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.journey.Course.adopted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huiyin.IntegrationTest;
import org.huiyin.web.BrowserJourney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Case 3, 芝涛's proposal on old estates merged with 文海燕's: handled once, each member has an own letter and an own verdict; one is
 * dissatisfied, only that one is asked again, and it is one rehandling, of the mother.
 */
@IntegrationTest
@BrowserJourney
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldEstatesCaseTests {

    private static final String CHILDS_SUBJECT = "关于老旧小区改造同步补建托幼养老设施的提案";

    @Autowired
    Stage stage;

    private Course mother;
    private Course child;

    @BeforeAll
    void open() {
        stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void twoMembersOneHandlingTwoLetters() {
        merged();
        replied();
        eachHasAnOwnLetter();
        oneIsDissatisfiedOneSilent();
        handledAgain();
        concluded();
        stage.endsWhole(mother);
        stage.endsWhole(child);
    }

    private void merged() {
        stage.at("2026-03-02T09:00");
        mother = stage.received("wanbailin-old-estates");
        ObjectNode paper = Paper.suggestion("托幼养老", stage.at("2026-03-02T09:05"));
        paper.put("kind", "MEMBER_PROPOSAL").put("subject", CHILDS_SUBJECT).put("leadProposer", "wenhaiyan");
        paper.put("grounds", "老旧小区改造只改管线和外墙，小区里的托幼、养老场所一直空缺，居民反映集中。");
        child = stage.received(paper);
        child.docket();
        stage.tour
                .as("wbl-tianwei")
                .go(mother.page())
                .send("立案并编号")
                .unfold("#act-MERGE")
                .look("c3-01-merge");
        stage.tour.fill("numbers", child.number());
        stage.tour.browser.find("#merge-reason").sendKeys("都是老旧小区改造，一并办理。");
        stage.tour.leaving(() -> {
            stage.tour.browser.press("并入本件");
            stage.tour.confirm();
        });
        stage.tour.sees("并入本件一并办理、分别答复的件").sees("文海燕");
        assertThat(child.state()).isEqualTo("MERGED");
        assertThat(child.number()).matches("提案-6-6-闭-城建-\\d{3}").isNotEqualTo(mother.number());
        stage.tour.as("wenhaiyan").go(child.page()).sees("已并入，随其办理，将分别答复").sees(mother.number());
    }

    private void replied() {
        mother.assign("zhujian", "heping");
        mother.takeUp("zhujian");
        mother.opine("heping", "同意主办单位意见，按职责配合。");
        stage.pass("2026-04-17T09:00", mother.id, child.id);
        stage.tour
                .as("wbl-zhujian-lianluo")
                .go(child.page())
                .sees(CHILDS_SUBJECT)
                .sees(mother.number());
        mother.submitReply(
                "zhujian",
                "RESOLVED",
                adopted(1, "一小区一方案已在三个小区试行。"),
                adopted(2, "会商制度已建立。"),
                adopted(3, "居民代表验收已写入合同。"),
                adopted(4, "社区托底物业已明确。"));
        stage.pass("2026-04-20T10:00", mother.id, child.id);
        mother.clearAndIssue("zhujian");
        assertThat(child.state()).isEqualTo("REPLIED");
        // 21 to 24, 27 to 30 April, 6 to 8 May, Saturday the 9th is worked, 11 to 13 May: fifteen working days
        assertThat(mother.due("FEEDBACK", null)).isEqualTo("2026-05-13");
    }

    /** The letter names the number under which each handed the paper in. */
    private void eachHasAnOwnLetter() {
        assertThat(stage.journal(mother).stream()
                        .filter(row -> row.type().equals("ReplyDelivered"))
                        .map(row -> row.data().path("person").asText()))
                .containsExactlyInAnyOrder("zhitao", "lanxiuzhen", "wenhaiyan");
        String letter = mother.page() + "/print/reply/"
                + mother.look().at("/replies/0/id").asText();
        stage.tour
                .as("zhitao")
                .go(letter)
                .sees("芝涛委员：")
                .sees("第" + seq(mother) + "号提案的答复")
                .look("c3-02-letter");
        stage.tour.seesNothingOf("文海燕", "第" + seq(child) + "号");
        stage.tour.as("wenhaiyan").go(letter).sees("文海燕委员：").sees("第" + seq(child) + "号提案的答复");
        stage.tour.seesNothingOf("芝涛", "第" + seq(mother) + "号");
    }

    private void oneIsDissatisfiedOneSilent() {
        stage.pass("2026-04-22T09:00", mother.id, child.id);
        stage.outside.accepted(stage.outside.verdict(mother, "zhitao", "SATISFIED", "SATISFIED", "三个小区改得好。"));
        stage.tour.as("wenhaiyan").go("/").sees(CHILDS_SUBJECT).go(mother.page());
        stage.tour
                .choose("attitude", "SATISFIED")
                .choose("result", "DISSATISFIED")
                .fill("comment", "托幼养老场所一处没有补建。");
        stage.tour.look("c3-03-dissatisfied").send("提交评价").sees("您的评价已记录");
        assertThat(mother.state()).isEqualTo("REPLIED");
        stage.pass("2026-05-13T23:59:59", mother.id, child.id);
        assertThat(mother.state()).as("the last day is 蓝秀珍's").isEqualTo("REPLIED");
        stage.pass("2026-05-14T00:00", mother.id, child.id);
        assertThat(mother.state()).isEqualTo("REHANDLING_PENDING");
        assertThat(child.state()).isEqualTo("REHANDLING_PENDING");
        stage.tour.as("zhitao").go(mother.page()).sees("等政协提案委确认重新办理");
        stage.tour.seesNothingOf("一处没有补建", "文海燕");
    }

    private void handledAgain() {
        stage.pass("2026-05-15T09:00", mother.id, child.id);
        stage.tour.as("wbl-tianwei").go(mother.page()).sees("一处没有补建").fill("requirement", "就托幼养老场所补建作出安排后再次答复。");
        stage.tour.send("确认重新办理").sees("已确认重新办理");
        // one natural month: 15 June, a Monday
        assertThat(mother.due("REPLY", "zhujian")).isEqualTo("2026-06-15");
        assertThat(child.state()).isEqualTo("IN_HANDLING");
        mother.claim("zhujian");
        mother.consult("zhujian", "与提出人看了两处闲置用房，商定改作托幼养老场所。");
        stage.pass("2026-06-08T09:00", mother.id, child.id);
        mother.submitReply(
                "zhujian",
                "RESOLVED",
                adopted(1, "一小区一方案已在三个小区试行，两处闲置用房改作托幼养老场所，本月开工。"),
                adopted(2, "会商制度已建立。"),
                adopted(3, "居民代表验收已写入合同。"),
                adopted(4, "社区托底物业已明确。"));
        mother.clearAndIssue("zhujian");
        JsonNode asked = stage.journal(mother).stream()
                .filter(row -> row.type().equals("FeedbackRequested"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .data();
        assertThat(asked.path("round").asInt()).isEqualTo(2);
        assertThat(asked.path("persons")).extracting(JsonNode::asText).containsExactly("wenhaiyan");
        stage.tour.as("zhitao").go(mother.page()).sees("这一次没有请您评价").seesNothingOf("提交评价", "文海燕");
        mother.person("zhitao").refused(409, mother.path() + "/feedback", Course.verdict("SATISFIED", "SATISFIED", ""));
    }

    private void concluded() {
        stage.tour
                .as("wenhaiyan")
                .go(mother.page())
                .choose("attitude", "SATISFIED")
                .choose("result", "SATISFIED");
        stage.tour.send("提交评价").sees("您的评价已记录").look("c3-04-content");
        assertThat(mother.state()).isEqualTo("CONCLUDED");
        assertThat(child.state()).isEqualTo("CONCLUDED");
        assertThat(stage.journaled(mother, "RehandlingOrdered"))
                .as("counted once")
                .isEqualTo(1);
        assertThat(stage.journaled(child, "RehandlingOrdered"))
                .as("and for the mother alone")
                .isZero();
        assertThat(stage.journal(child).stream()
                        .filter(row -> row.type().equals("FollowedMother"))
                        .map(row -> row.data().path("state").asText()))
                .containsExactly("REPLIED", "REHANDLING_PENDING", "IN_HANDLING", "REPLIED", "CONCLUDED");
        assertThat(mother.look().at("/handling/stillDissatisfied").asBoolean()).isFalse();
        assertThat(mother.look().at("/feedback/0/verdicts").toString())
                .as("the first verdict stays beside the last")
                .contains("DISSATISFIED");
    }

    private static String seq(Course course) {
        return course.number().replaceAll(".*-", "");
    }
}
