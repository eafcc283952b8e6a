package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hard case of Monday 2 March 2026 with five departments; 规资 never comes. Its ladder is gone through to the end: a chaser nobody
 * answers and the yellow card, an order nobody answers and the red one, a meeting, the district's leader, the circular.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveDepartmentsCaseTests {

    private static final List<String> WHO_COME = List.of("chengguan", "zhujian", "caizheng", "gongan");
    private static final String NEVER = "guizi";
    private static final String SIGNING = "WHISTLE_SIGN";

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    WhistleLife life;

    private String whistle;
    private String ladder;

    @BeforeAll
    void open() {
        stage.listen();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void oneOfFiveNeverComes() {
        sentOut();
        fourComeAndSolveTheirs();
        chasedInVain();
        orderedInVain();
        metInVain();
        ruledInVain();
        circular();
        theOtherClocksClimbedOnTheirOwn();
        calls.endWhole(whistle);
    }

    /** By two hands, then the command centre calls all five; a working hour to sign from nine o'clock. */
    private void sentOut() {
        stage.at("2026-03-02T09:00");
        whistle = life.dispatched(
                WhistleKind.HARD_CASE, "无主老旧小区综合整治", "chengguan", "zhujian", "caizheng", "gongan", NEVER);
        assertThat(calls.overdueFrom(whistle, life.part(whistle, NEVER).id(), SIGNING))
                .isEqualTo("2026-03-02T10:00");
        for (String organ : WHO_COME) {
            life.sign(whistle, organ);
        }
        calls.pass("2026-03-02T10:00", whistle);
        assertThat(calls.ladders(whistle)).extracting(Object::toString).containsExactly("guizi WHISTLE_SIGN L1 OPEN");
        ladder = calls.ladder(whistle, NEVER, SIGNING).id();
        calls.told("wbl-ducha", ladder, "签发催办单");
    }

    private void fourComeAndSolveTheirs() {
        calls.pass("2026-03-02T14:30", whistle);
        for (String organ : WHO_COME) {
            life.contact(whistle, organ);
            life.reportIn(whistle, organ);
            life.resolve(whistle, organ);
            life.verify(whistle, organ);
        }
        assertThat(stage.program("wbl-zhihui")
                        .get("/api/v1/whistles/" + whistle)
                        .at("/whistle/state")
                        .asText())
                .as("one is missing")
                .isEqualTo("DISPATCHED");
    }

    /** Signed on Monday; two working days; the third begins with the yellow card. */
    private void chasedInVain() {
        stage.program("wbl-ducha").post(ladders("chaser"), Map.of("text", "请即签收哨单，派人到场。"));
        calls.told("wbl-guizi-fenguan", ladder, "回执");
        calls.pass("2026-03-04T23:59", whistle);
        assertThat(level()).isEqualTo(1);
        calls.pass("2026-03-05T00:00", whistle);
        assertThat(level()).isEqualTo(2);
        assertThat(cards()).containsExactly("YELLOW");
    }

    private void orderedInVain() {
        calls.pass("2026-03-05T09:00", whistle);
        stage.program("wbl-ducha").post(ladders("order"), Map.of("text", "请三个工作日内到场并书面说明。"));
        assertThat(cards()).containsExactly("YELLOW", "RED");
        calls.pass("2026-03-10T23:59", whistle);
        assertThat(level()).isEqualTo(2);
        calls.pass("2026-03-11T00:00", whistle);
        assertThat(level()).isEqualTo(3);
    }

    /** Nothing blows by itself: the office must choose. */
    private void metInVain() {
        calls.pass("2026-03-11T09:00", whistle);
        assertThat(calls.journal("LADDER", ladder)).noneMatch(row -> row.type().equals("WhistleAskedFor"));
        stage.program("wbl-ducha")
                .post(
                        ladders("meeting"),
                        Map.of(
                                "meetsAt", "2026-03-12T01:00:00Z",
                                "place", "区政府二楼会议室",
                                "chair", "任宏伟",
                                "organs", List.of("guizi", "chengguan")));
        calls.pass("2026-03-12T11:00", whistle);
        stage.program("wbl-ducha")
                .post(
                        ladders("minutes"),
                        Map.of("minutes", "规资分局三日内到场测绘。", "leadOrgan", "guizi", "agreedDue", "2026-03-17"));
        calls.pass("2026-03-19T23:59", whistle);
        assertThat(level()).isEqualTo(3);
        calls.pass("2026-03-20T00:00", whistle);
        assertThat(level()).isEqualTo(4);
    }

    private void ruledInVain() {
        calls.pass("2026-03-20T09:00", whistle);
        stage.program("wbl-quzhang").post(ladders("lead"), Map.of("plan", "下周一到现场督办。"));
        calls.pass("2026-03-23T10:00", whistle);
        stage.program("wbl-quzhang").post(ladders("ruling"), Map.of("ruling", "由规资分局月底前完成测绘，不再争议。"));
        calls.pass("2026-04-10T09:00", whistle);
        assertThat(level()).isEqualTo(5);
    }

    private void circular() {
        calls.told("wbl-ducha", ladder, "签发通报");
        stage.program("wbl-ducha").post(ladders("circular"), Map.of("text", "规资分局对哨单长期不签收、不报到，予以通报。"));
        assertThat(calls.ladder(whistle, NEVER, SIGNING).state()).isEqualTo("ENDED");
        assertThat(calls.journal("LADDER", ladder).stream()
                        .filter(row -> row.type().equals("LadderLevelReached"))
                        .map(row -> row.data().path("level").asInt()))
                .as("only rising, each level once")
                .containsExactly(1, 2, 3, 4, 5);
        calls.told("wbl-guizi-zhuyao", ladder, "通报");
        assertThat(stage.program("zhangsulong")
                        .refused(403, "/api/v1/ladders/" + ladder + "/circular", Map.of("text", "x")))
                .isNotNull();
    }

    /** What was owed besides has ladders of its own, each of one obligation; those who came stand on none. */
    private void theOtherClocksClimbedOnTheirOwn() {
        assertThat(calls.ladders(whistle)).allMatch(rung -> rung.organ().equals(NEVER));
        assertThat(calls.ladders(whistle))
                .extracting(Calls.Rung::kind)
                .contains(SIGNING, "WHISTLE_CONTACT", "WHISTLE_REPORT_IN")
                .doesNotHaveDuplicates();
    }

    private String ladders(String act) {
        return "/api/v1/ladders/" + ladder + "/" + act;
    }

    private int level() {
        return calls.ladder(whistle, NEVER, SIGNING).level();
    }

    private List<String> cards() {
        return Course.stream(stage.program("wbl-ducha")
                        .get("/api/v1/ladders/" + ladder)
                        .path("cards"))
                .map(line -> line.at("/card/colour").asText())
                .toList();
    }
}
