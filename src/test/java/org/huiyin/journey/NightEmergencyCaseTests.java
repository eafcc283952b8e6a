package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.huiyin.IntegrationTest;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A gas leak at two in the morning of 2 May 2026, the second day of the Labour Day holidays: ten minutes to sign, thirty to report in,
 * counted through the night. 公安 comes in time; 住建 sleeps, and so does the supervision office, while the ladder climbs by itself.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightEmergencyCaseTests {

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    WhistleLife life;

    private String whistle;

    @BeforeAll
    void open() {
        stage.listen();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void fromTheLeakToTheRatings() {
        blownWithOneTouch();
        sentOut();
        oneSignsTheOtherSleeps();
        climbsWhileEverybodySleeps();
        comesAtLast();
        solvedAndRated();
        measured();
        calls.endWhole(whistle);
    }

    private void blownWithOneTouch() {
        stage.at("2026-05-03T02:00");
        JsonNode made = stage.program("wbl-qianfeng-zhuyao SUBDISTRICT_LEADER@qianfeng")
                .post(
                        "/api/v1/whistles/emergencies",
                        Map.of(
                                "kind", "EMERGENCY",
                                "title", "千峰南路燃气泄漏",
                                "description", "居民报称楼道有浓烈燃气味，已组织疏散。",
                                "place", "千峰南路12号院3号楼",
                                "danger", "燃气泄漏，可能爆燃",
                                "grounds", List.of(),
                                "duties", List.of(),
                                "proposals", List.of()));
        whistle = made.path("id").asText();
        assertThat(state()).isEqualTo("TRIAGE");
        calls.told("wbl-zhihui", whistle, "研判并派哨");
    }

    /** Three minutes of the centre's ten; the departments are told in the middle of a holiday night. */
    private void sentOut() {
        calls.pass("2026-05-03T02:03", whistle);
        stage.program("wbl-zhihui")
                .post(
                        "/api/v1/whistles/" + whistle + "/dispatch",
                        Map.of(
                                "version",
                                life.version(whistle),
                                "lead",
                                "zhujian",
                                "supporting",
                                List.of("gongan"),
                                "resolveHours",
                                4));
        assertThat(clock("zhujian", "WHISTLE_SIGN")).isEqualTo("2026-05-03T02:13");
        assertThat(clock("zhujian", "WHISTLE_REPORT_IN")).isEqualTo("2026-05-03T02:33");
        assertThat(clock("gongan", "WHISTLE_RESOLVE")).isEqualTo("2026-05-03T06:03");
        calls.told("wbl-zhujian-lianluo", whistle, "签收哨单");
        calls.told("wbl-gongan-lianluo", whistle, "签收哨单");
        calls.told("wbl-qianfeng-lianluo", whistle, "派哨");
    }

    private void oneSignsTheOtherSleeps() {
        calls.pass("2026-05-03T02:05", whistle);
        life.sign(whistle, "gongan");
        life.contact(whistle, "gongan");
        calls.pass("2026-05-03T02:12", whistle);
        assertThat(calls.ladders(whistle))
                .as("the signature still has a minute")
                .noneMatch(rung -> rung.kind().equals("WHISTLE_SIGN"));
        calls.pass("2026-05-03T02:13", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(1);
        assertThat(calls.ladders(whistle)).noneMatch(rung -> rung.organ().equals("gongan"));
        calls.told("wbl-ducha", signing(), "签发催办单");
        calls.told("wbl-zhujian-zhuyao", signing(), "一级");
    }

    /** Five minutes for a signature at each level: nobody signs anything. */
    private void climbsWhileEverybodySleeps() {
        calls.pass("2026-05-03T02:17", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(1);
        calls.pass("2026-05-03T02:18", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(2);
        calls.told("wbl-ducha", signing(), "签发督办通知书");
        calls.pass("2026-05-03T02:23", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(3);
        calls.pass("2026-05-03T02:25", whistle);
        life.reportIn(whistle, "gongan");
        assertThat(calls.part(whistle, "gongan").at("/late/report").asBoolean()).isFalse();
        calls.told("wbl-zhihui", whistle, "公安分局");
        calls.pass("2026-05-03T02:28", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").level()).isEqualTo(4);
        calls.told("wbl-quzhang", signing(), "领办");
    }

    /** Signing ends the ladder of the signature at once; the one for reporting in is another and begins at the first level. */
    private void comesAtLast() {
        calls.pass("2026-05-03T02:31", whistle);
        life.sign(whistle, "zhujian");
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").state()).isEqualTo("MET");
        calls.pass("2026-05-03T02:33", whistle);
        assertThat(calls.ladder(whistle, "zhujian", "WHISTLE_REPORT_IN").level())
                .isEqualTo(1);
        calls.pass("2026-05-03T02:37", whistle);
        life.reportIn(whistle, "zhujian");
        assertThat(calls.part(whistle, "zhujian").at("/late/report").asBoolean())
                .isTrue();
        assertThat(calls.ladders(whistle)).allMatch(rung -> rung.state().equals("MET"));
    }

    private void solvedAndRated() {
        calls.pass("2026-05-03T05:30", whistle);
        life.resolve(whistle, "gongan");
        life.resolve(whistle, "zhujian");
        calls.pass("2026-05-03T06:10", whistle);
        life.verify(whistle, "gongan");
        life.verify(whistle, "zhujian");
        for (String organ : List.of("gongan", "zhujian")) {
            life.rateDepartment(whistle, organ);
            life.rateWhistle(whistle, organ);
        }
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(calls.ladders(whistle)).as("resolved within the four hours").noneMatch(rung -> rung.kind()
                .equals("WHISTLE_RESOLVE"));
        calls.told("wbl-qianfeng-zhuyao", whistle, "销号");
    }

    private void measured() {
        JsonNode figures = stage.program("wbl-zhihui")
                .get("/api/v1/whistles/measures?kind=EMERGENCY&from=2026-05-03&until=2026-05-03");
        JsonNode zhujian = line(figures, "zhujian");
        assertThat(zhujian.at("/rates/RESPONSE/percent").asDouble()).isZero();
        assertThat(zhujian.at("/rates/ESCALATION/percent").asDouble()).isEqualTo(100);
        assertThat(zhujian.at("/emergency/medianMinutes").asInt()).isEqualTo(34);
        JsonNode gongan = line(figures, "gongan");
        assertThat(gongan.at("/rates/RESPONSE/percent").asDouble()).isEqualTo(100);
        assertThat(gongan.at("/rates/ESCALATION/percent").asDouble()).isZero();
        assertThat(gongan.at("/emergency/medianMinutes").asInt()).isEqualTo(22);
    }

    private static JsonNode line(JsonNode figures, String organ) {
        return Course.stream(figures.path("departments"))
                .filter(line -> line.path("organ").asText().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private String signing() {
        return calls.ladder(whistle, "zhujian", "WHISTLE_SIGN").id();
    }

    private String state() {
        return stage.program("wbl-zhihui")
                .get("/api/v1/whistles/" + whistle)
                .at("/whistle/state")
                .asText();
    }

    /** When that clock of the department runs out, at Taiyuan. */
    private String clock(String organ, String kind) {
        return calls.overdueFrom(whistle, life.part(whistle, organ).id(), kind);
    }
}
