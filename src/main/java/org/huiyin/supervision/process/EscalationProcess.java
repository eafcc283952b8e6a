package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.EscalationLevelProcessModel.*;
import static org.huiyin.supervision.process.EscalationProcessModel.KIND;
import static org.huiyin.supervision.process.EscalationProcessModel.MSG_LADDER_MET;
import static org.huiyin.supervision.process.EscalationProcessModel.MSG_LADDER_RAISED;
import static org.huiyin.supervision.process.EscalationProcessModel.ORGAN;
import static org.huiyin.supervision.process.EscalationProcessModel.RAISE_TRIGGER;
import static org.huiyin.supervision.process.EscalationProcessModel.TASK_ISSUE_CIRCULAR;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.supervision.LadderEvent;
import org.huiyin.supervision.LadderEvent.ChaserAnswered;
import org.huiyin.supervision.LadderEvent.ChaserSigned;
import org.huiyin.supervision.LadderEvent.CircularIssued;
import org.huiyin.supervision.LadderEvent.LadderMet;
import org.huiyin.supervision.LadderEvent.LadderOpened;
import org.huiyin.supervision.LadderEvent.LeadTaken;
import org.huiyin.supervision.LadderEvent.LeaderRuled;
import org.huiyin.supervision.LadderEvent.MeetingCalled;
import org.huiyin.supervision.LadderEvent.MeetingRecorded;
import org.huiyin.supervision.LadderEvent.SupervisionOrderAnswered;
import org.huiyin.supervision.LadderEvent.SupervisionOrderSigned;
import org.huiyin.supervision.LadderEvent.WhistleAskedFor;
import org.huiyin.supervision.LadderRaiseAsked;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts, raises and ends a ladder's process and moves it on after what people did; its business key is the ladder. */
@Component
class EscalationProcess {

    private final Processes processes;

    EscalationProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LadderOpened event) {
        processes.start(
                EscalationProcessModel.KEY,
                event.actor().tenant(),
                event.ladderId(),
                Map.of(ORGAN, event.organ(), KIND, event.kind(), TRIGGER, event.trigger()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LadderRaiseAsked asked) {
        processes.message(
                MSG_LADDER_RAISED, asked.tenant(), asked.ladderId(), null, Map.of(RAISE_TRIGGER, asked.trigger()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LadderMet event) {
        processes.message(MSG_LADDER_MET, event.actor().tenant(), event.ladderId(), null);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ChaserSigned event) {
        signed(event, TASK_SIGN_CHASER, true);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ChaserAnswered event) {
        complete(event, TASK_ANSWER_CHASER, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(SupervisionOrderSigned event) {
        signed(event, TASK_SIGN_ORDER, true);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(SupervisionOrderAnswered event) {
        complete(event, TASK_ANSWER_ORDER, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(MeetingCalled event) {
        signed(event, TASK_CHOOSE_REMEDY, true);
    }

    /** Nobody answers on the ladder: the whistle goes its own way. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleAskedFor event) {
        signed(event, TASK_CHOOSE_REMEDY, false);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(MeetingRecorded event) {
        complete(event, TASK_RECORD_MEETING, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LeadTaken event) {
        signed(event, TASK_TAKE_LEAD, true);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LeaderRuled event) {
        complete(event, TASK_RULE_AS_LEADER, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CircularIssued event) {
        complete(event, TASK_ISSUE_CIRCULAR, Map.of());
    }

    private void signed(LadderEvent event, String task, boolean answerNeeded) {
        complete(event, task, Map.of(ANSWER_NEEDED, answerNeeded));
    }

    private void complete(LadderEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.ladderId(), task, null, answers);
    }
}
