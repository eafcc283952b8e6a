package org.huiyin.handling.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.work.ProgressColour;
import org.huiyin.handling.work.ReportProgress;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Progress, and requests for more time, told by a department's OA. */
@Component
class WorkActions implements InboundHandler {

    private static final String PROGRESS = "progress.report.v1";
    private static final String EXTENSION = "extension.request.v1";

    private final InboundParts parts;
    private final ReportProgress progress;
    private final RequestExtension extension;

    WorkActions(InboundParts parts, ReportProgress progress, RequestExtension extension) {
        this.parts = parts;
        this.progress = progress;
        this.extension = extension;
    }

    @Override
    public Set<String> types() {
        return Set.of(PROGRESS, EXTENSION);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        boolean progressed = event.type().equals(PROGRESS);
        Actor actor = parts.actor(event, progressed ? HandlingAct.REPORT_PROGRESS : HandlingAct.REQUEST_EXTENSION);
        JsonNode data = event.data();
        String proposalId = data.path("proposalId").asText();
        if (parts.unknown(event.tenant(), proposalId)) {
            return Outcome.parked("error.inbound.proposalUnknown", proposalId);
        }
        Assignment part = parts.partOf(event, proposalId);
        if (progressed) {
            progress.report(
                    actor,
                    new ReportProgress.Command(
                            part.id(),
                            data.path("done").asText(),
                            data.path("nextStep").asText(),
                            data.hasNonNull("colour")
                                    ? ProgressColour.valueOf(data.path("colour").asText())
                                    : null));
        } else {
            extension.request(
                    actor,
                    new RequestExtension.Command(
                            part.id(),
                            LocalDate.parse(data.path("wished").asText()),
                            data.path("reason").asText(),
                            data.path("plan").asText(),
                            data.path("leader").asText(null)));
        }
        return Outcome.accepted(proposalId);
    }
}
