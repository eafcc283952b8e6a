package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.NominateKey.Command;
import org.huiyin.handling.NominateKey.Decline;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 重点督办提名: by the lead proposer, seen by those who decide, answered by a mark or a reason. */
@IntegrationTest
class KeyNominationTests {

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    NominateKey nominate;

    @Autowired
    SuperviseProposal supervise;

    @Autowired
    KeyDesk desk;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    private String id;
    private Actor lead;

    @BeforeEach
    void docketed() {
        clock.reset();
        id = life.docketed("提名 " + UUID.randomUUID());
        lead = life.deputy("zhangsulong");
    }

    @Test
    void theMarkAnswersTheNomination() {
        nominate.nominate(lead, new Command(id, "群众反映集中"));
        assertThat(waitsFor(life.of(Role.CONGRESS_SECRETARIAT, null))).isTrue();
        assertThat(waitsFor(life.of(Role.SUPERVISION_OFFICE, null))).isTrue();
        assertThat(waitsFor(life.of(Role.CPPCC_SECRETARIAT, null))).isFalse();
        assertThat(waitsFor(lead)).isFalse();
        refused(() -> nominate.nominate(lead, new Command(id, "再提一次")), Reason.STALE);

        life.assign(id, "zhujian");
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        supervise.set(office, new SuperviseProposal.Command(id, KeyMark.HUNG, "王建国", "常务副区长", "关切"));
        assertThat(waitsFor(office)).as("another mark answers nothing").isTrue();
        supervise.set(office, new SuperviseProposal.Command(id, KeyMark.KEY, "王建国", "常务副区长", "关切"));

        assertThat(waitsFor(office)).isFalse();
        assertThat(desk.of(lead, id).nominations()).singleElement().satisfies(n -> assertThat(n.state())
                .isEqualTo(KeyNomination.State.SET));
        assertThat(types()).contains("KeyNominated", "KeyNominationTaken");
        refused(() -> nominate.nominate(lead, new Command(id, "已是重点督办")), Reason.STALE);
        refused(() -> nominate.decline(office, new Decline(id, "晚了")), Reason.STALE);
    }

    @Test
    void itIsDeclinedWithAReasonAndMayBeMadeAgain() {
        nominate.nominate(lead, new Command(id, "群众反映集中"));
        Actor secretariat = life.of(Role.CONGRESS_SECRETARIAT, null);
        refused(() -> nominate.decline(secretariat, new Decline(id, " ")), Reason.INVALID);
        nominate.decline(secretariat, new Decline(id, "已有专项督办"));
        refused(() -> nominate.decline(secretariat, new Decline(id, "再答一次")), Reason.STALE);
        assertThat(desk.of(lead, id).nominations().get(0).answer()).isEqualTo("已有专项督办");
        assertThat(types()).contains("KeyNominationDeclined");
        assertThat(desk.of(lead, id).mayNominate()).isTrue();
        nominate.nominate(lead, new Command(id, "情况有变化"));
        assertThat(desk.of(secretariat, id).nominations()).hasSize(2);
    }

    @Test
    void onlyTheLeadProposerOfADocketedPaper() {
        refused(() -> nominate.nominate(life.deputy("zhaoyan"), new Command(id, "联名人")), Reason.FORBIDDEN);
        refused(() -> nominate.nominate(life.deputy("changfei"), new Command(id, "他人")), Reason.NOT_FOUND);
        refused(
                () -> nominate.nominate(life.of(Role.SUPERVISION_OFFICE, null), new Command(id, "机关")),
                Reason.FORBIDDEN);
        refused(() -> nominate.nominate(lead, new Command(id, "")), Reason.INVALID);
        String early = life.submitted("提名太早 " + UUID.randomUUID());
        refused(() -> nominate.nominate(lead, new Command(early, "还没立案")), Reason.STALE);
        refused(() -> nominate.decline(lead, new Decline(id, "自己答")), Reason.FORBIDDEN);
        assertThat(desk.of(life.deputy("zhaoyan"), id).mayNominate()).isFalse();
    }

    @Test
    void itStandsOnThePages() {
        Browser deputy = new Browser(port).signIn("zhangsulong", SampleDistricts.PASSWORD);
        assertThat(deputy.get("/proposals/" + id + "/supervision").body()).contains("提名为重点督办");
        assertThat(deputy.post("/proposals/" + id + "/key-nomination", "reason", "千峰街道居民反映集中")
                        .statusCode())
                .isEqualTo(302);
        String subject = life.proposal(id).subject();
        Browser office = new Browser(port).signIn("wbl-ducha", SampleDistricts.PASSWORD);
        assertThat(office.get("/key-proposals").body()).contains("重点督办提名", subject, "千峰街道居民反映集中");
        assertThat(office.get("/proposals/" + id + "/supervision").body()).contains("不采纳提名");
        assertThat(office.post("/proposals/" + id + "/key-nomination-declination", "answer", "今年件数已满")
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.get("/key-proposals").body()).doesNotContain(subject);
        assertThat(deputy.get("/proposals/" + id + "/supervision").body()).contains("提名未采纳", "今年件数已满");
        assertThat(new Browser(port)
                        .signIn("wbl-zhujian-lianluo", SampleDistricts.PASSWORD)
                        .get("/key-proposals")
                        .body())
                .doesNotContain("重点督办提名");
    }

    private boolean waitsFor(Actor actor) {
        return desk.nominated(actor).stream().anyMatch(line -> line.proposalId().equals(id));
    }

    private List<String> types() {
        return journal.of(Lifecycle.TENANT, "PROPOSAL", id, Set.of(Visibility.values())).stream()
                .map(Journal.Row::type)
                .toList();
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
