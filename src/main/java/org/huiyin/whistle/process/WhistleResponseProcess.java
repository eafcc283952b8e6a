package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleArrivalProcessModel.TASK_CONTACT_SUBDISTRICT;
import static org.huiyin.whistle.process.WhistleArrivalProcessModel.TASK_REPORT_IN;
import static org.huiyin.whistle.process.WhistleHandlingProcessModel.TASK_RESOLVE_WHISTLE;
import static org.huiyin.whistle.process.WhistleRatingProcessModel.TASK_RATE_DEPARTMENT;
import static org.huiyin.whistle.process.WhistleRatingProcessModel.TASK_RATE_WHISTLE;
import static org.huiyin.whistle.process.WhistleResponseProcessModel.TASK_VERIFY_RESOLUTION;
import static org.huiyin.whistle.process.WhistleResponseProcessModel.VERIFIED;
import static org.huiyin.whistle.process.WhistleSigningProcessModel.TASK_SIGN_WHISTLE;

import java.util.Map;
import org.huiyin.journal.DomainEvent;
import org.huiyin.whistle.WhistlePartEvent;
import org.huiyin.whistle.WhistlePartEvent.DepartmentRated;
import org.huiyin.whistle.WhistlePartEvent.ResolutionSentBack;
import org.huiyin.whistle.WhistlePartEvent.ResolutionVerified;
import org.huiyin.whistle.WhistlePartEvent.SubdistrictContacted;
import org.huiyin.whistle.WhistlePartEvent.WhistleRated;
import org.huiyin.whistle.WhistlePartEvent.WhistleReportedIn;
import org.huiyin.whistle.WhistlePartEvent.WhistleResolved;
import org.huiyin.whistle.WhistlePartEvent.WhistleSigned;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves one department's share on, from its signature to both sides' ratings. */
@Component
class WhistleResponseProcess {

    private final Processes processes;

    WhistleResponseProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleSigned event) {
        complete(event, TASK_SIGN_WHISTLE, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(SubdistrictContacted event) {
        complete(event, TASK_CONTACT_SUBDISTRICT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleReportedIn event) {
        complete(event, TASK_REPORT_IN, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleResolved event) {
        complete(event, TASK_RESOLVE_WHISTLE, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ResolutionVerified event) {
        complete(event, TASK_VERIFY_RESOLUTION, Map.of(VERIFIED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ResolutionSentBack event) {
        complete(event, TASK_VERIFY_RESOLUTION, Map.of(VERIFIED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DepartmentRated event) {
        complete(event, TASK_RATE_DEPARTMENT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(WhistleRated event) {
        complete(event, TASK_RATE_WHISTLE, Map.of());
    }

    private void complete(WhistlePartEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.whistleId(), task, event.partId(), answers);
    }
}
