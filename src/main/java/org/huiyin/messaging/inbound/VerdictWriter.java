package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.messaging.MessagingSettings;
import org.huiyin.messaging.inbound.Verdict.Status;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Puts into words and dates what became of an event. */
@Component
class VerdictWriter {

    private final Reasons reasons;
    private final MessagingSettings.Inbound settings;
    private final Clock clock;

    VerdictWriter(Reasons reasons, MessagingSettings settings, Clock clock) {
        this.reasons = reasons;
        this.settings = settings.inbound();
        this.clock = clock;
    }

    Verdict of(Outcome outcome) {
        return of(outcome, clock.instant().plus(settings.patience()));
    }

    Duration patience() {
        return settings.patience();
    }

    /** @param patienceUntil stays what it was when an event is parked again */
    Verdict of(Outcome outcome, Instant patienceUntil) {
        String reason = reasons.of(outcome.messageCode(), outcome.args());
        return switch (outcome.result()) {
            case ACCEPTED -> Verdict.of(Status.ACCEPTED, reason, outcome.subjectId());
            case DUPLICATE -> Verdict.of(Status.DUPLICATE, reason, outcome.subjectId());
            case PARKED -> parked(reason, patienceUntil);
            case REFUSED -> refused(outcome.refusal());
        };
    }

    private Verdict parked(String reason, Instant patienceUntil) {
        Instant now = clock.instant();
        if (!now.isBefore(patienceUntil)) {
            return new Verdict(
                    Status.PARKED_EXPIRED, reasons.of("error.event.patience-ended", reason), null, null, patienceUntil);
        }
        return new Verdict(Status.PARKED, reason, null, now.plus(settings.parkedRetry()), patienceUntil);
    }

    Verdict refused(BusinessException refusal) {
        return Verdict.of(Status.REJECTED, reasons.of(refusal), null);
    }

    Verdict seenBefore(Identity.Name name, Verdict first) {
        String code = first.status() == Status.REJECTED ? "error.event.seen-refused" : "error.event.seen";
        String reason = reasons.of(code, name.eventId(), first.reason() == null ? "" : first.reason());
        return Verdict.of(Status.DUPLICATE, reason, first.subjectId());
    }
}
