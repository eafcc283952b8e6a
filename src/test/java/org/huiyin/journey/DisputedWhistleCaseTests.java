package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.IntegrationTest;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 公安 says before signing that it is not its matter: the command centre denies it, the establishment office finds it right and names
 * 交通, the sub-district does not accept that, the district's leader rules and it is over. The clocks did not stop for it.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputedWhistleCaseTests {

    @Autowired
    Stage stage;

    @Autowired
    Calls calls;

    @Autowired
    WhistleLife life;

    @Autowired
    Lifecycle posts;

    private String whistle;
    private String disputed;

    @BeforeAll
    void open() {
        stage.listen();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void ruledByThreeAndTheThirdIsFinal() {
        stage.at("2026-03-02T09:00");
        whistle = life.dispatched(WhistleKind.JOINT_ENFORCEMENT, "渣土车夜间乱停", "chengguan", "gongan");
        disputed = life.part(whistle, "gongan").id();
        calls.pass("2026-03-02T09:30", whistle);
        life.dispute(whistle, "gongan", "jiaotong");
        calls.told("wbl-zhihui", whistle, "裁定退哨争议");
        calls.told("wbl-qianfeng-lianluo", whistle, "异议");
        theClockRunsOn();
        ruled();
        theSuccessorDoesIt();
        calls.endWhole(whistle);
    }

    /** A working hour to sign, disputed or not. */
    private void theClockRunsOn() {
        calls.pass("2026-03-02T10:00", whistle);
        assertThat(calls.ladder(whistle, "gongan", "WHISTLE_SIGN").state()).isEqualTo("OPEN");
    }

    private void ruled() {
        calls.pass("2026-03-02T11:00", whistle);
        life.rule(life.centre(), whistle, "gongan", false, null);
        life.answer(life.head("gongan"), whistle, "gongan", false);
        calls.told("wbl-bianban", whistle, "裁定退哨争议");
        calls.pass("2026-03-03T10:00", whistle);
        life.rule(posts.of(Role.ESTABLISHMENT_OFFICE, null), whistle, "gongan", true, "jiaotong");
        life.answer(life.leader(), whistle, "gongan", false);
        calls.told("wbl-quzhang", whistle, "终裁退哨争议");
        calls.pass("2026-03-04T10:00", whistle);
        life.rule(posts.of(Role.DISTRICT_LEADER, null), whistle, "gongan", true, "jiaotong");
        assertThat(life.parts(whistle))
                .filteredOn(part -> part.id().equals(disputed))
                .singleElement()
                .satisfies(part -> assertThat(part.state().isGone()).isTrue());
        assertThat(calls.ladder(whistle, "gongan", "WHISTLE_SIGN").state())
                .as("what it does not owe is waited for no more")
                .isEqualTo("MET");
        calls.told("wbl-gongan-lianluo", whistle, "裁定");
        calls.told("wbl-jiaotong-lianluo", whistle, "签收哨单");
    }

    private void theSuccessorDoesIt() {
        calls.pass("2026-03-04T10:20", whistle);
        life.handled(whistle, "jiaotong");
        life.handled(whistle, "chengguan");
        life.verify(whistle, "jiaotong");
        life.verify(whistle, "chengguan");
        for (String organ : new String[] {"jiaotong", "chengguan"}) {
            life.rateDepartment(whistle, organ);
            life.rateWhistle(whistle, organ);
        }
        assertThat(life.whistle(whistle).state().name()).isEqualTo("CLOSED");
        assertThat(calls.journal("WHISTLE", whistle).stream()
                        .filter(row -> row.type().startsWith("WhistleDispute"))
                        .map(row -> row.visibility().name())
                        .distinct())
                .as("not for proposers' eyes")
                .containsExactly("INTERNAL");
    }
}
