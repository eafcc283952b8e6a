package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.NominateKey;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigningDesk;
import org.huiyin.proposal.InviteCoSigners;
import org.huiyin.proposal.Papers;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of an invitation and of a nomination, by way of the topic. */
@IntegrationTest
class CoSigningNoticeTests {

    @Autowired
    InviteCoSigners invite;

    @Autowired
    CoSigningDesk desk;

    @Autowired
    NominateKey nominate;

    @Autowired
    Notices notices;

    @Autowired
    NoticeWords words;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theInvitedAreAskedAndRemindedAndTheResultIsToldToTheLeadAndThoseWhoSigned() {
        String id = Ids.next();
        String subject = Papers.fresh("联名消息");
        CoSigning c = invite.invite(
                        new InviteCoSigners.Command(
                                id, Papers.suggestion(subject).signedWith(List.of("zhaoyan", "changfei")), null),
                        Papers.DEPUTY)
                .coSigning();
        tells("zhaoyan", id, "ASK 请您看过全文后签名联名，或者不参加");
        tells("changfei", id, "ASK 请您看过全文后签名联名，或者不参加");
        assertThat(of("zhaoyan", id).get(0).link()).isEqualTo("/co-signings/" + id);
        assertThat(of("zhaoyan", id).get(0).title()).isEqualTo(subject);

        desk.answer(id, true, life.deputy("zhaoyan"));
        tells("zhangsulong", id, "NEWS 赵燕签名联名《" + subject + "》。");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of("zhaoyan", id).get(0).settled())
                        .as("asked no more")
                        .isTrue());

        Instant reminder = c.expiresAt().minus(Duration.ofHours(24));
        new Timers(clock, management, runtime).passUntil(reminder, id);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told("changfei", id))
                .anyMatch(line -> line.startsWith("REMINDER 联名提醒：《" + subject)));
        assertThat(told("zhaoyan", id)).noneMatch(line -> line.startsWith("REMINDER"));

        new Timers(clock, management, runtime).passUntil(c.expiresAt(), id);
        String ended = "NEWS 《" + subject + "》联名结束：到期，以已签名的人提交，联名人：赵燕。";
        tells("zhangsulong", id, ended);
        tells("zhaoyan", id, ended);
        assertThat(told("changfei", id)).noneMatch(line -> line.startsWith("NEWS"));
    }

    @Test
    void aNominationIsToldToThoseWhoDecideAndItsAnswerToTheProposer() {
        String id = life.docketed(Papers.fresh("提名消息"));
        nominate.nominate(life.deputy("zhangsulong"), new NominateKey.Command(id, "群众反映集中"));
        tells(life.of(Role.CONGRESS_SECRETARIAT, null), id, "NEWS 提名为重点督办，理由：群众反映集中");
        tells(life.of(Role.SUPERVISION_OFFICE, null), id, "NEWS 提名为重点督办，理由：群众反映集中");
        assertThat(told(life.of(Role.CPPCC_SECRETARIAT, null), id)).isEmpty();

        nominate.decline(life.of(Role.SUPERVISION_OFFICE, null), new NominateKey.Decline(id, "今年件数已满"));
        tells("zhangsulong", id, "NEWS 不采纳张素龙的重点督办提名，理由：今年件数已满");
    }

    private void tells(String deputy, String id, String line) {
        tells(life.deputy(deputy), id, line);
    }

    private void tells(Actor actor, String id, String line) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(actor, id)).contains(line));
    }

    private List<String> told(String deputy, String id) {
        return told(life.deputy(deputy), id);
    }

    private List<String> told(Actor actor, String id) {
        return of(actor, id).stream()
                .map(notice -> notice.kind() + " " + words.text(notice, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private List<Notice> of(String deputy, String id) {
        return of(life.deputy(deputy), id);
    }

    private List<Notice> of(Actor actor, String id) {
        return notices.page(actor, false, null).notices().stream()
                .filter(notice -> notice.subjectId().equals(id))
                .toList();
    }
}
