package org.huiyin.handling.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.lists.RebuildLists;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is alike is found, explained and shown to each only as far as they may know of it. */
@IntegrationTest
class SimilarTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    SimilarProposals similar;

    @Autowired
    LearnWords learn;

    @Autowired
    TestClock clock;

    @Autowired
    RebuildLists lists;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void findsByWordsAndSaysWhatIsAlikeAndWhatBecameOfIt() {
        String mark = letters();
        String answered = life.assigned("关于" + mark + "小区加装电梯补贴办法的建议");
        life.replied(answered, "zhujian");
        life.rated(answered, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(answered, "zhaoyan", SatisfactionRating.SATISFIED);
        String other = life.submitted("关于流动图书馆进" + letters() + "村的建议");
        String at = life.docketed("关于推进" + mark + "小区老楼加装电梯的建议");
        learn.of(Lifecycle.TENANT, List.of(answered, other, at));

        List<SimilarProposal> found = similar.of(life.of(Role.CONGRESS_SECRETARIAT, null), at);

        assertThat(found).extracting(SimilarProposal::id).contains(answered).doesNotContain(at, other);
        SimilarProposal first = found.get(0);
        assertThat(first.id()).isEqualTo(answered);
        assertThat(first.link()).isTrue();
        assertThat(first.leadOrgan()).isEqualTo("zhujian");
        assertThat(first.outcome()).isNotNull();
        assertThat(first.letterNumber()).isNotNull();
        assertThat(first.why().words()).contains(mark + "小区", "加装电梯");
        assertThat(first.why().places()).contains(mark + "小区");
        assertThat(first.why().sameCategory()).isTrue();
        assertThat(first.why().sameProposer()).isTrue();
        assertThat(first.why().percent()).isBetween(35, 100);
    }

    @Test
    void othersPapersAreOnlyNumberSubjectAndStateToAProposer() {
        String mark = letters();
        String others = life.assigned("关于" + mark + "公园增设无障碍坡道的建议");
        String undocketed = life.submitted("关于" + mark + "公园增设无障碍厕所的建议");
        learn.of(Lifecycle.TENANT, List.of(others, undocketed));
        String subject = "建议在" + mark + "公园增设无障碍坡道";

        List<SimilarProposal> stranger = similar.whileWriting(life.deputy("jiaoshu"), subject, "URBAN");
        assertThat(stranger).extracting(SimilarProposal::id).contains(others).doesNotContain(undocketed);
        assertThat(stranger.get(0)).satisfies(one -> {
            assertThat(one.number()).isNotNull();
            assertThat(one.link()).isFalse();
            assertThat(one.leadOrgan()).isNull();
            assertThat(one.outcome()).isNull();
            assertThat(one.letterNumber()).isNull();
            assertThat(one.why().sameProposer()).isFalse();
        });
        assertThat(similar.whileWriting(life.deputy("zhangsulong"), subject, "URBAN"))
                .filteredOn(one -> one.id().equals(undocketed))
                .as("one's own at once")
                .singleElement()
                .satisfies(one -> assertThat(one.link()).isTrue());
    }

    @Test
    void nothingIsSaidAcrossDistrictsAndToPostsWithoutAnyPart() {
        String mark = letters();
        String id = life.assigned("关于" + mark + "路口增设信号灯的建议");
        learn.of(Lifecycle.TENANT, List.of(id));
        String subject = "关于" + mark + "路口增设信号灯的建议";
        Actor here = life.of(Role.SUPERVISION_OFFICE, null);
        Actor elsewhere = new Actor(
                "xiaodian",
                here.person(),
                here.personName(),
                here.role(),
                here.organ(),
                here.organName(),
                null,
                here.door());
        assertThat(similar.whileWriting(here, subject, null)).isNotEmpty();
        assertThat(similar.whileWriting(elsewhere, subject, null)).isEmpty();
        assertThat(similar.whileWriting(life.of(Role.ADMINISTRATOR, null), subject, null))
                .isEmpty();
        Browser stranger = new Browser(port).signIn("xd-ducha", SampleDistricts.PASSWORD);
        assertThat(stranger.get("/proposals/" + id + "/similar").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesShowIt() {
        String mark = letters();
        String one = life.assigned("关于" + mark + "社区食堂延长营业时间的建议");
        String two = life.assigned("关于延长" + mark + "社区食堂营业时间的建议");
        learn.of(Lifecycle.TENANT, List.of(one, two));
        Browser handler = new Browser(port).signIn("wbl-zhujian-jingban", SampleDistricts.PASSWORD);
        assertThat(handler.get("/proposals/" + two).body()).contains("/proposals/" + two + "/similar");
        assertThat(handler.get("/proposals/" + two + "/similar").body())
                .contains("相似的建议提案", life.proposal(one).number(), "同一地点", "/proposals/" + one);
        Browser proposer = new Browser(port).signIn("zhangsulong", SampleDistricts.PASSWORD);
        assertThat(proposer.get("/proposals/" + two).body()).doesNotContain("/similar");
        assertThat(proposer.get("/proposals/new").body()).contains("/proposals/similar");
        assertThat(proposer.get("/proposals/similar?subject="
                                + java.net.URLEncoder.encode(
                                        mark + "社区食堂营业时间", java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("已有", "不影响您提交");
        assertThat(proposer.get("/proposals/similar?subject=").body()).doesNotContain("已有");
    }

    @Test
    void learntAgainNothingCountsTwiceAndCorrectionsAreFollowed() {
        String mark = letters();
        String id = life.submitted("关于" + mark + "旧书回收站的建议");
        learn.of(Lifecycle.TENANT, List.of(id));
        int before = all();
        learn.of(Lifecycle.TENANT, List.of(id));
        assertThat(all()).isEqualTo(before);
        jdbc.sql("update proposal set subject = ? where tenant_id = ? and id = ?")
                .params("关于" + letters() + "夜间照明的建议", Lifecycle.TENANT, id)
                .update();
        lists.rebuild(Lifecycle.TENANT, List.of(id));
        learn.of(Lifecycle.TENANT, List.of(id));
        assertThat(all()).isEqualTo(before);
        assertThat(similar.whileWriting(life.deputy("zhangsulong"), "关于" + mark + "旧书回收站", null))
                .extracting(SimilarProposal::id)
                .doesNotContain(id);
    }

    @Test
    void whatCamePastTheTopicIsLearntToo() {
        String id = life.submitted("关于" + letters() + "滨河步道贯通的建议");
        jdbc.sql("delete from likeness where tenant_id = ? and proposal_id = ?")
                .params(Lifecycle.TENANT, id)
                .update();
        while (learn.someMissing(Lifecycle.TENANT) > 0) {
            // until none is left
        }
        assertThat(jdbc.sql("select count(*) from likeness where tenant_id = ? and proposal_id = ?")
                        .params(Lifecycle.TENANT, id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private int all() {
        return jdbc.sql("select n from likeness_share where tenant_id = ? and gram = 0")
                .params(Lifecycle.TENANT)
                .query(Integer.class)
                .single();
    }

    /** Four rare letters that no other test uses. */
    private static String letters() {
        long n = System.nanoTime();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append((char) (0x5200 + Math.floorMod(n, 4000)));
            n /= 997;
        }
        return word.toString();
    }
}
