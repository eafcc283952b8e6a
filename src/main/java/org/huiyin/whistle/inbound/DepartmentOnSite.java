package org.huiyin.whistle.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.huiyin.documents.Attachments;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.ReportIn;
import org.huiyin.whistle.ResolveWhistle;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.sources.PrintedNumbers;
import org.springframework.stereotype.Component;

/** 现场报到 and 报办结 told by a department's own system; the photo of a report-in is sent along. A whistle nobody knows yet is waited for. */
@Component
class DepartmentOnSite implements InboundHandler {

    private static final String REPORTED_IN = "whistle.reported-in.v1";
    private static final String RESOLVED = "whistle.resolved.v1";
    private static final String PHOTOS = "WHISTLE_REPORT_IN";

    private final GridSender sender;
    private final PrintedNumbers numbers;
    private final WhistleParts parts;
    private final ReportIn reportIn;
    private final ResolveWhistle resolve;
    private final Attachments attachments;

    DepartmentOnSite(
            GridSender sender,
            PrintedNumbers numbers,
            WhistleParts parts,
            ReportIn reportIn,
            ResolveWhistle resolve,
            Attachments attachments) {
        this.sender = sender;
        this.numbers = numbers;
        this.parts = parts;
        this.reportIn = reportIn;
        this.resolve = resolve;
        this.attachments = attachments;
    }

    @Override
    public Set<String> types() {
        return Set.of(REPORTED_IN, RESOLVED);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Actor actor = sender.person(event, WhistleAct.ANSWER_WHISTLE);
        actor.require(WhistleAct.ANSWER_WHISTLE);
        JsonNode data = event.data();
        String number = data.path("whistleNumber").asText();
        Optional<String> whistle = numbers.whistle(event.tenant(), number);
        if (whistle.isEmpty()) {
            return Outcome.parked("error.whistle.event.unknown", number);
        }
        WhistlePart part = parts.of(event.tenant(), whistle.get()).stream()
                .filter(one -> one.organ().equals(event.organ()) && one.endedAt() == null)
                .findFirst()
                .orElseThrow(() -> BusinessException.forbidden(
                        "error.whistle.event.noPart", String.valueOf(actor.organName()), number));
        if (event.type().equals(RESOLVED)) {
            resolve.resolve(
                    actor,
                    new ResolveWhistle.Command(
                            part.id(), part.version(), data.path("resolution").asText()));
        } else {
            reportIn(actor, part, data);
        }
        return Outcome.accepted(whistle.get());
    }

    private void reportIn(Actor actor, WhistlePart part, JsonNode data) {
        JsonNode photo = data.path("photo");
        attachments.store(
                part.tenant(),
                actor,
                part.id(),
                PHOTOS,
                photo.path("fileName").asText(),
                null,
                bytes(photo.path("bytes").asText()));
        JsonNode point = data.path("coordinates");
        reportIn.reportIn(
                actor,
                new ReportIn.Command(
                        part.id(),
                        part.version(),
                        data.path("place").asText(),
                        point.isObject() ? point.path("lng").asDouble() : null,
                        point.isObject() ? point.path("lat").asDouble() : null));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(Problem.at("photo", "error.whistle.event.photo"));
        }
    }
}
