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

    /** What begins a level, and the task by which. */
    private static final Map<Class<? extends LadderEvent>, String> SIGNED = Map.of(
            ChaserSigned.class, TASK_SIGN_CHASER,
            SupervisionOrderSigned.class, TASK_SIGN_ORDER,
            MeetingCalled.class, TASK_CHOOSE_REMEDY,
            WhistleAskedFor.class, TASK_CHOOSE_REMEDY,
            LeadTaken.class, TASK_TAKE_LEAD);

    /** What answers it, and the task by which. */
    private static final Map<Class<? extends LadderEvent>, String> ANSWERED = Map.of(
            ChaserAnswered.class, TASK_ANSWER_CHASER,
            SupervisionOrderAnswered.class, TASK_ANSWER_ORDER,
            MeetingRecorded.class, TASK_RECORD_MEETING,
            LeaderRuled.class, TASK_RULE_AS_LEADER,
            CircularIssued.class, TASK_ISSUE_CIRCULAR);

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
    void on(LadderEvent event) {
        if (SIGNED.containsKey(event.getClass())) {
            // nobody answers a whistle on the ladder: it goes its own way
            complete(event, SIGNED.get(event.getClass()), Map.of(ANSWER_NEEDED, !(event instanceof WhistleAskedFor)));
        } else if (ANSWERED.containsKey(event.getClass())) {
            complete(event, ANSWERED.get(event.getClass()), Map.of());
        }
    }

    private void complete(LadderEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.ladderId(), task, null, answers);
    }
}
