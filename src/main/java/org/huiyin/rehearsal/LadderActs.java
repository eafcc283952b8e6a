package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.supervision.AnswerPaper;
import org.huiyin.supervision.CallMeeting;
import org.huiyin.supervision.SignChaser;
import org.huiyin.supervision.SignOrder;
import org.springframework.stereotype.Component;

/** What the supervision office and the department do on a rehearsal ladder. */
@Component
class LadderActs {

    private final SignChaser chaser;
    private final SignOrder order;
    private final AnswerPaper answer;
    private final CallMeeting meeting;
    private final RehearsalCast cast;
    private final Clock clock;

    LadderActs(
            SignChaser chaser,
            SignOrder order,
            AnswerPaper answer,
            CallMeeting meeting,
            RehearsalCast cast,
            Clock clock) {
        this.chaser = chaser;
        this.order = order;
        this.answer = answer;
        this.meeting = meeting;
        this.cast = cast;
        this.clock = clock;
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
                answer.ofChaser(
                        cast.holder(tenant, Role.DEPARTMENT_DEPUTY_LEADER, organ),
                        new AnswerPaper.Command(ladder, "已安排专人，三日内与代表、委员联系。（样例）"));
            }
            case ORDER_SENT -> ordered(office, ladder);
            case ORDER_ANSWERED -> {
                ordered(office, ladder);
                answer.ofOrder(
                        cast.holder(tenant, Role.DEPARTMENT_LEADER, organ),
                        new AnswerPaper.Command(ladder, "已由主要负责人牵头办理，附时间表。（样例）"));
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
        chaser.sign(office, new SignChaser.Command(ladder, "请于两个工作日内回执并补办。（样例）"));
    }

    private void ordered(Actor office, String ladder) {
        order.sign(office, new SignOrder.Command(ladder, "请于三个工作日内书面说明或办结。（样例）"));
    }
}
