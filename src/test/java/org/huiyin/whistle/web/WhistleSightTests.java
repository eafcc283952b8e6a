package org.huiyin.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.workflow.Trail;
import org.huiyin.workflow.Trail.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of a whistle's drawings everybody sees the whole, and of the shares only those whose inside is theirs to see. */
@IntegrationTest
class WhistleSightTests {

    @LocalServerPort
    int port;

    @Autowired
    WhistleLife whistle;

    @Autowired
    Lifecycle life;

    @Autowired
    WhistleLinks links;

    @Autowired
    WhistleSight sight;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    private String id;

    @BeforeEach
    void oneDisputes() {
        clock.reset();
        id = whistle.dispatched(WhistleKind.JOINT_ENFORCEMENT, "占道经营", "chengguan", "gongan");
        whistle.dispute(id, "gongan", "shichang");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void eachRunIsNamedByTheDepartmentWhoseShareItIs() {
        assertThat(shares(whistle.centre()))
                .containsExactlyInAnyOrder(
                        "chengguan whistle-response",
                        "chengguan whistle-handling",
                        "chengguan whistle-arrival",
                        "chengguan whistle-signing",
                        "gongan whistle-response",
                        "gongan whistle-handling",
                        "gongan whistle-arrival",
                        "gongan whistle-signing",
                        "gongan whistle-dispute");
        whistle.handled(id, "chengguan");
        assertThat(shares(whistle.centre()))
                .as("verified by the sub-district it stays the department's")
                .contains("chengguan whistle-response")
                .noneMatch(run -> run.startsWith("qianfeng"));
    }

    @Test
    void aDepartmentSeesTheWholeAndItsOwnShare() {
        assertThat(shares(whistle.liaison("chengguan"))).hasSize(4).allMatch(run -> run.startsWith("chengguan "));
        assertThat(shares(whistle.liaison("gongan"))).hasSize(5).contains("gongan whistle-dispute");
        assertThat(shares(whistle.staff())).hasSize(9);
        assertThat(runs(whistle.liaison("chengguan")))
                .extracting(Run::processKey)
                .contains("whistle", "whistle-release");
    }

    @Test
    void theTabsAndTheLineAboveSayNoMore() {
        Browser chengguan = new Browser(port).signIn("wbl-chengguan-lianluo", SampleDistricts.PASSWORD);
        String page = chengguan.get("/whistles/" + id + "/diagram").body();
        assertThat(page).contains("城管局").doesNotContain("公安", "裁定");
        String dispute = runs(whistle.centre()).stream()
                .filter(run -> run.processKey().equals("whistle-dispute"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(chengguan.get("/whistles/" + id + "/diagram?run=" + dispute).statusCode())
                .isEqualTo(404);
        assertThat(chengguan
                        .get("/whistles/" + id + "/diagram.bpmn?run=" + dispute, "Accept", "application/xml")
                        .statusCode())
                .isEqualTo(404);
        Browser centre = new Browser(port).signIn("wbl-zhihui", SampleDistricts.PASSWORD);
        assertThat(centre.get("/whistles/" + id + "/diagram").body()).contains("城管局", "公安", "裁定");
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/whistles/" + id + "/diagram")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDepartmentReadsNothingOfAnothersInside() {
        whistle.sign(id, "chengguan");
        whistle.contact(id, "chengguan");
        whistle.reportIn(id, "chengguan");
        whistle.note(id, "chengguan");
        whistle.resolve(id, "chengguan");
        whistle.sendBack(id, "chengguan");
        Browser gongan = new Browser(port).signIn("wbl-gongan-lianluo", SampleDistricts.PASSWORD);
        assertThat(gongan.get("/whistles/" + id).body())
                .contains("城管局", "退哨争议")
                .doesNotContain("与街道韩瑞霞通话", "清理占道摊位", "摊位又摆出来了");
        Browser chengguan = new Browser(port).signIn("wbl-chengguan-lianluo", SampleDistricts.PASSWORD);
        assertThat(chengguan.get("/whistles/" + id).body())
                .contains("与街道韩瑞霞通话", "清理占道摊位", "摊位又摆出来了", "公安")
                .doesNotContain("退哨争议", "三定规定里没有这一项");
        assertThat(chengguan
                        .call("GET", "/api/v1/whistles/" + id, "wbl-gongan-lianluo", SampleDistricts.PASSWORD)
                        .body())
                .doesNotContain("与街道韩瑞霞通话", "摊位又摆出来了", "SENT_BACK");
        Browser staff = new Browser(port).signIn("wbl-qianfeng-jingban", SampleDistricts.PASSWORD);
        assertThat(staff.get("/whistles/" + id).body()).contains("与街道韩瑞霞通话", "摊位又摆出来了", "三定规定里没有这一项");
    }

    /** Who put forward a proposal it was blown for is shown where the whole stands, and nothing of the quarrel. */
    @Test
    void aProposerSeesTheWholeOnly() {
        String proposal = life.assigned("占道经营 " + System.nanoTime());
        links.link(Lifecycle.TENANT, id, proposal);
        whistle.rule(whistle.centre(), id, "gongan", true, "shichang");
        whistle.answer(whistle.leader(), id, "gongan", true);
        Browser deputy = new Browser(port).signIn("zhangsulong", SampleDistricts.PASSWORD);
        assertThat(deputy.get("/proposals/" + proposal + "/whistles").body()).contains("/whistles/" + id + "/diagram");
        String page = deputy.get("/whistles/" + id + "/diagram").body();
        assertThat(page)
                .contains("现在：部门报到处置", "Flow_EstablishedYes")
                .doesNotContain("城管局", "公安", "裁定", "Event_PartEnded", "Flow_PartReplacedYes", "nav-pills");
        assertThat(deputy.get("/whistles/" + id + "/diagram?process=whistle-response")
                        .statusCode())
                .isEqualTo(403);
        assertThat(deputy.get("/whistles/" + id).statusCode()).isEqualTo(404);
        assertThat(new Browser(port)
                        .signIn("changfei", SampleDistricts.PASSWORD)
                        .get("/whistles/" + id + "/diagram")
                        .statusCode())
                .as("another's proposal")
                .isEqualTo(404);
    }

    private List<Run> runs(Actor actor) {
        return sight.shown(actor, id, trail.runs(Lifecycle.TENANT, id));
    }

    private List<String> shares(Actor actor) {
        return runs(actor).stream()
                .filter(run -> run.organ() != null)
                .map(run -> run.organ() + " " + run.processKey())
                .toList();
    }
}
