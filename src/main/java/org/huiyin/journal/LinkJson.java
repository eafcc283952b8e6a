package org.huiyin.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Rows as one parameter of one statement, however many they are: an array that PostgreSQL reads as a table. */
final class LinkJson {

    private LinkJson() {}

    static String claims(Map<ChainEnd.Subject, Long> counts) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        counts.forEach((subject, count) -> named(rows.addObject(), subject).put("count", count));
        return rows.toString();
    }

    static String ends(Collection<ChainEnd> ends) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        ends.forEach(end -> named(rows.addObject(), end.subject())
                .put("sequence", end.sequence())
                .put("hash", bytes(end.hash())));
        return rows.toString();
    }

    static String links(List<Link> links) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        links.forEach(link -> row(rows.addObject(), link));
        return rows.toString();
    }

    private static ObjectNode named(ObjectNode row, ChainEnd.Subject subject) {
        return row.put("tenant_id", subject.tenant())
                .put("subject_type", subject.type())
                .put("subject_id", subject.id());
    }

    private static void row(ObjectNode row, Link link) {
        JournalEntry entry = link.entry();
        named(row, new ChainEnd.Subject(entry.tenant(), entry.subjectType(), entry.subjectId()))
                .put("sequence", entry.sequence())
                .put("event", entry.event())
                .put("at", entry.at().toString())
                .put("person", entry.actor().person())
                .put("person_name", entry.actor().personName())
                .put(
                        "role",
                        entry.actor().role() == null
                                ? null
                                : entry.actor().role().name())
                .put("organ", entry.actor().organ())
                .put("organ_name", entry.actor().organName())
                .put("on_behalf_of", entry.actor().onBehalfOf())
                .put("door", entry.actor().door().name())
                .put("visibility", entry.visibility())
                .put("process_key", entry.processKey())
                .put("element_id", entry.elementId())
                .put("trace", entry.trace())
                .put("payload_hash", bytes(link.payloadHash()))
                .put("previous_hash", bytes(link.previous()))
                .put("hash", bytes(link.hash()))
                .put("salt", bytes(link.salt()))
                .put("payload", link.payload());
    }

    private static String bytes(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }
}
