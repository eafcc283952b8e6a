package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.CardAppealProcessModel.CARD;
import static org.huiyin.supervision.process.CardAppealProcessModel.KEY;
import static org.huiyin.supervision.process.CardAppealProcessModel.TASK_ANSWER_APPEAL;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.supervision.LadderEvent.CardAppealAnswered;
import org.huiyin.supervision.LadderEvent.CardAppealed;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the office to answer an appeal; beside the ladder, which goes on. */
@Component
class CardAppealProcess {

    private final Processes processes;

    CardAppealProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CardAppealed event) {
        processes.start(KEY, event.actor().tenant(), event.ladderId(), Map.of(CARD, event.cardId()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CardAppealAnswered event) {
        processes.complete(event.actor().tenant(), event.ladderId(), TASK_ANSWER_APPEAL, event.cardId(), Map.of());
    }
}
