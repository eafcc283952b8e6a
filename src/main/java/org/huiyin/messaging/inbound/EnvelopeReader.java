package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads CloudEvents 1.0 in binary mode (ce_ headers) and in structured mode (application/cloudevents+json). */
@Component
class EnvelopeReader {

    /** Never fails: what cannot be read is left to stand under its place in the topic. */
    Identity identify(Arrival arrival, int maxBytes) {
        UnaryOperator<String> attributes = name -> arrival.header("ce_" + name);
        if (arrival.structured()) {
            attributes = arrival.raw().length > maxBytes ? name -> null : leniently(arrival);
        }
        return Identity.of(attributes.apply("source"), attributes.apply("id"), attributes.apply("type"), arrival);
    }

    /** @throws BusinessException when it is not a well-formed CloudEvent with JSON data */
    Envelope read(Arrival arrival) {
        if (arrival.raw().length == 0) {
            throw refused("error.event.empty");
        }
        if (arrival.structured()) {
            JsonNode body = StrictJson.read(arrival.raw());
            if (!body.isObject()) {
                throw refused("error.event.not-object");
            }
            if (body.hasNonNull("data_base64")) {
                throw refused("error.event.base64");
            }
            return envelope(name -> text(body, name), body.path("data"));
        }
        requireJson(arrival.contentType());
        return envelope(name -> arrival.header("ce_" + name), null).with(StrictJson.read(arrival.raw()));
    }

    private static Envelope envelope(UnaryOperator<String> attributes, JsonNode data) {
        List<Problem> missing = new ArrayList<>();
        for (String name : List.of("specversion", "id", "source", "type", "time")) {
            String value = attributes.apply(name);
            if (value == null || value.isBlank()) {
                missing.add(Problem.of("error.event.attribute-missing", name));
            } else if (!Identity.usable(value)) {
                missing.add(Problem.of("error.event.attribute-unusable", name));
            }
        }
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
        if (!"1.0".equals(attributes.apply("specversion"))) {
            throw refused("error.event.specversion", attributes.apply("specversion"));
        }
        return new Envelope(
                attributes.apply("id"),
                attributes.apply("source"),
                attributes.apply("type"),
                time(attributes.apply("time")),
                attributes.apply("tenant"),
                attributes.apply("actor"),
                attributes.apply("onbehalfof"),
                data);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused("error.event.time-format", text);
        }
    }

    private static void requireJson(String contentType) {
        if (!contentType.isEmpty() && !contentType.startsWith("application/json")) {
            throw refused("error.event.content-type", contentType);
        }
    }

    private static UnaryOperator<String> leniently(Arrival arrival) {
        try {
            JsonNode body = StrictJson.read(arrival.raw());
            return name -> text(body, name);
        } catch (BusinessException unreadable) {
            return name -> null;
        }
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).isTextual() ? body.path(name).textValue() : null;
    }

    private static BusinessException refused(String code, Object... args) {
        return BusinessException.invalid(Problem.of(code, args));
    }
}
