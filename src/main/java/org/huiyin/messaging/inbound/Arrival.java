package org.huiyin.messaging.inbound;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.shared.Trace;

/** A record as it came, before anything in it is believed. Header names are in lower case; later ones win. */
record Arrival(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] raw) {

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        Texts.printable(header.key()).toLowerCase(java.util.Locale.ROOT),
                        header.value() == null
                                ? ""
                                : Texts.printable(new String(header.value(), StandardCharsets.UTF_8))));
        return new Arrival(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key() == null ? null : Texts.printable(message.key()),
                headers,
                message.value() == null ? new byte[0] : message.value());
    }

    String position() {
        return topic + "/" + partition + "/" + offset;
    }

    String header(String name) {
        return headers.get(name);
    }

    boolean structured() {
        return contentType().startsWith("application/cloudevents+json");
    }

    String contentType() {
        return headers.getOrDefault("content-type", "").strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** The sender's, else one made of its place in the topic: the same record keeps it however often it is delivered. */
    String trace() {
        return Trace.of(headers.get("ce_" + Trace.HEADER))
                .or(() -> Trace.of(headers.get(Trace.HEADER)))
                .orElseGet(this::traceOfItsPlace);
    }

    private String traceOfItsPlace() {
        byte[] name = (position() + headers.get("ce_id")).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
