package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.messaging.InboundHandler.Outcome;
import org.huiyin.messaging.MessagingSettings;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.Sources.Source;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Everything an event must pass before its handler sees it, in this order: size, encoding, JSON, envelope, time, source, tenant,
 * type, schema, characters. What fails is refused; a type nobody knows yet is parked.
 */
@Component
class Examination {

    private final EnvelopeReader reader;
    private final Sources sources;
    private final Handlers handlers;
    private final SchemaCheck schemas;
    private final MessagingSettings.Inbound settings;
    private final Clock clock;

    Examination(
            EnvelopeReader reader,
            Sources sources,
            Handlers handlers,
            SchemaCheck schemas,
            MessagingSettings settings,
            Clock clock) {
        this.reader = reader;
        this.sources = sources;
        this.handlers = handlers;
        this.schemas = schemas;
        this.settings = settings.inbound();
        this.clock = clock;
    }

    Identity identify(Arrival arrival) {
        return reader.identify(arrival, settings.maxEventBytes());
    }

    Place place(Arrival arrival) {
        Identity identity = identify(arrival);
        String tenant = identity.known()
                ? sources.find(identity.source()).map(Source::tenant).orElse(null)
                : null;
        return new Place(arrival, identity, tenant);
    }

    /** Checks and hands over. */
    Outcome pass(Arrival arrival) {
        Examined examined = examine(arrival);
        return examined.handler() == null
                ? examined.parked()
                : examined.handler().handle(examined.event());
    }

    /** Writes nothing. */
    Examined examine(Arrival arrival) {
        if (arrival.raw().length > settings.maxEventBytes()) {
            throw refused(
                    "error.event.too-large",
                    String.valueOf(settings.maxEventBytes()),
                    String.valueOf(arrival.raw().length));
        }
        Envelope envelope = reader.read(arrival);
        checkTime(envelope.time());
        Source source = checkSource(envelope);
        Optional<InboundHandler> handler = handlers.of(envelope.type());
        if (handler.isEmpty()) {
            return new Examined(null, null, Outcome.parked("error.event.type-unknown", envelope.type()));
        }
        if (!source.types().contains(envelope.type())) {
            throw refused("error.event.type-not-allowed", envelope.source(), envelope.type());
        }
        schemas.check(envelope.type(), envelope.data());
        checkCharacters(envelope);
        return new Examined(handler.get(), event(arrival, envelope, source), null);
    }

    private void checkTime(Instant time) {
        Instant now = clock.instant();
        if (time.isAfter(now.plus(settings.aheadLimit()))) {
            throw refused(
                    "error.event.time-ahead",
                    time.atZone(ChinaTime.ZONE).toOffsetDateTime().toString(),
                    now.atZone(ChinaTime.ZONE).toOffsetDateTime().toString(),
                    String.valueOf(settings.aheadLimit().toMinutes()));
        }
    }

    private Source checkSource(Envelope envelope) {
        Source source = sources.find(envelope.source())
                .orElseThrow(() -> refused("error.event.source-unknown", envelope.source()));
        if (envelope.tenant() != null && !envelope.tenant().equals(source.tenant())) {
            throw refused("error.event.tenant", envelope.source(), source.tenant(), Texts.cut(envelope.tenant(), 100));
        }
        return source;
    }

    private static void checkCharacters(Envelope envelope) {
        Texts.firstForbidden(envelope.data(), "").ifPresent(found -> {
            throw refused("error.event.control-character", found.path(), found.character());
        });
        checkPerson("actor", envelope.actor());
        checkPerson("onbehalfof", envelope.onBehalfOf());
    }

    private static void checkPerson(String attribute, String code) {
        if (code != null && !Identity.usable(code)) {
            throw refused("error.event.attribute-unusable", attribute);
        }
    }

    private static InboundEvent event(Arrival arrival, Envelope envelope, Source source) {
        return new InboundEvent(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.time(),
                source.tenant(),
                source.organ(),
                source.proposerActs(),
                envelope.actor(),
                envelope.onBehalfOf(),
                arrival.topic(),
                arrival.key(),
                arrival.trace(),
                envelope.data());
    }

    private static BusinessException refused(String code, Object... args) {
        return BusinessException.invalid(Problem.of(code, args));
    }

    /**
     * @param handler null when there is none
     * @param parked what became of the event when there is no handler
     */
    record Examined(InboundHandler handler, InboundEvent event, Outcome parked) {}
}
