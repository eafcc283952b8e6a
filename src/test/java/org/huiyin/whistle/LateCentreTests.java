package org.huiyin.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.supervision.AnswerPaper;
import org.huiyin.supervision.AppealCard;
import org.huiyin.supervision.ConductCard;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderDesk;
import org.huiyin.supervision.LadderStep;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command centre that dispatches too late is chased as everybody else, and may answer and appeal as everybody else. */
@IntegrationTest
class LateCentreTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    WhistleLife whistle;

    @Autowired
    Lifecycle life;

    @Autowired
    Ladders ladders;

    @Autowired
    LadderSteps steps;

    @Autowired
    LadderDesk desk;

    @Autowired
    LadderBoard board;

    @Autowired
    SignChaser signChaser;

    @Autowired
    AnswerPaper answer;

    @Autowired
    SignOrder signOrder;

    @Autowired
    AppealCard appeal;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private String id;
    private String ladder;

    @BeforeEach
    void aWhistleThatNobodyDispatched() {
        clock.reset();
        id = whistle.blown(WhistleKind.KEY_WORK, "无人派哨");
        pass(id, "2026-03-03T01:00:00Z");
        ladder = ladders.ofSubject(TENANT, "WHISTLE", id).get(0).id();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void itAnswersTheChaserAndTheOrderAndTheDispatchEndsTheLadder() {
        signChaser.sign(office(), new SignChaser.Command(ladder, "请立即研判派哨。"));
        assertThat(asked("Task_AnswerChaser")).containsExactly("COMMAND_CENTRE@zhihui");
        assertThat(desk.one(whistle.centre(), ladder).may()).isNotEmpty();
        answer.ofChaser(whistle.centre(), new AnswerPaper.Command(ladder, "值班员漏看，今日派出。"));
        assertThat(last().state()).isEqualTo(LadderStep.State.ANSWERED);
        pass(ladder, "2026-03-11T16:00:00Z");
        signOrder.sign(office(), new SignOrder.Command(ladder, "限期派出。"));
        assertThat(asked("Task_AnswerOrder")).containsExactly("COMMAND_CENTRE@zhihui");
        answer.ofOrder(whistle.centre(), new AnswerPaper.Command(ladder, "已补充值班力量。"));
        whistle.dispatch(id, "chengguan");
        assertThat(ladders.find(TENANT, ladder).map(Ladder::state)).contains(Ladder.State.MET);
    }

    @Test
    void itSeesItsOwnCardsAndNobodyElsesAndAppeals() {
        signChaser.sign(office(), new SignChaser.Command(ladder, "请立即研判派哨。"));
        pass(ladder, "2026-03-05T16:00:00Z");
        Actor centre = whistle.centre();
        ConductCard card = desk.one(centre, ladder).cards().get(0).card();
        assertThat(card.colour()).isEqualTo(ConductCard.Colour.YELLOW);
        assertThat(desk.cards(centre)).allMatch(line -> line.card().organ().equals("zhihui"));
        assertThat(board.cards(centre, "chengguan", 100))
                .anyMatch(shown -> shown.card().id().equals(card.id()) && shown.appeal());
        appeal.appeal(centre, new AppealCard.Command(card.id(), "系统当日停机检修。"));
        assertThatThrownBy(() -> appeal.appeal(whistle.head("chengguan"), new AppealCard.Command(card.id(), "不服。")))
                .isInstanceOf(BusinessException.class);
        assertThat(board.cards(office(), "zhihui", 100))
                .anyMatch(shown -> shown.card().id().equals(card.id()) && shown.answer());
    }

    private List<String> asked(String task) {
        return jdbc.sql(
                        """
                        select g from work_item w, unnest(w.groups) g
                        where w.tenant_id = ? and w.subject_id = ? and w.element_id = ? and w.state = 'OPEN' and g like '%zhihui'
                            and g like 'COMMAND%'""")
                .params(TENANT, ladder, task)
                .query(String.class)
                .list();
    }

    private LadderStep last() {
        return steps.last(ladders.find(TENANT, ladder).orElseThrow()).orElseThrow();
    }

    private void pass(String subject, String until) {
        new Timers(clock, management, runtime).passUntil(Instant.parse(until), subject);
    }

    private Actor office() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }
}
