package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.supervision.AnswerChaser;
import org.huiyin.supervision.AnswerOrder;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.springframework.stereotype.Component;

/** What the supervision office and the department do on a rehearsal ladder. */
@Component
class LadderActs {

    private final Papers papers;
    private final AnswerChaser answerChaser;
    private final AnswerOrder answerOrder;
    private final CallMeeting meeting;
    private final RehearsalCast cast;
    private final Clock clock;

    LadderActs(
            Papers papers,
            AnswerChaser answerChaser,
            AnswerOrder answerOrder,
            CallMeeting meeting,
            RehearsalCast cast,
            Clock clock) {
        this.papers = papers;
        this.answerChaser = answerChaser;
        this.answerOrder = answerOrder;
        this.meeting = meeting;
        this.cast = cast;
        this.clock = clock;
    }

    /** What the supervision office signs. */
    @Component
    static class Papers {

        private final SignChaser chaser;
        private final SignOrder order;

        Papers(SignChaser chaser, SignOrder order) {
            this.chaser = chaser;
            this.order = order;
        }
    }

    void lead(String tenant, String ladder, String organ, LadderStage stage) {
        Actor office = cast.holder(tenant, Role.SUPERVISION_OFFICE, null);
        switch (stage) {
            case CHASER_TO_SIGN, ORDER_TO_SIGN, REMEDY_TO_CHOOSE -> {
                // waits for the office
            }
            case CHASER_SENT -> chased(office, ladder);
            case CHASER_ANSWERED -> {
                chased(office, ladder);
                answerChaser.answer(
                        cast.holder(tenant, Role.DEPARTMENT_DEPUTY_LEADER, organ),
                        new AnswerChaser.Command(ladder, "已安排专人，三日内与代表、委员联系。（样例）"));
            }
            case ORDER_SENT -> ordered(office, ladder);
            case ORDER_ANSWERED -> {
                ordered(office, ladder);
                answerOrder.answer(
                        cast.holder(tenant, Role.DEPARTMENT_LEADER, organ),
                        new AnswerOrder.Command(ladder, "已由主要负责人牵头办理，附时间表。（样例）"));
            }
            case MEETING_CALLED -> meeting.call(
                    office,
                    new CallMeeting.Command(
                            ladder,
                            clock.instant().plus(Duration.ofDays(2)),
                            "区政府二楼会议室",
                            "分管副区长",
                            List.of(organ),
                            null));
        }
    }

    private void chased(Actor office, String ladder) {
        papers.chaser.sign(office, new SignChaser.Command(ladder, "请于两个工作日内回执并补办。（样例）"));
    }

    private void ordered(Actor office, String ladder) {
        papers.order.sign(office, new SignOrder.Command(ladder, "请于三个工作日内书面说明或办结。（样例）"));
    }
}
