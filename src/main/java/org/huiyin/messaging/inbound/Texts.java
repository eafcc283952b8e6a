package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** What may stand in a text and what may not. */
final class Texts {

    private Texts() {}

    /** Control characters other than tab and line breaks, and halves of surrogate pairs, are no text. */
    static boolean forbidden(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return false;
        }
        return Character.isISOControl(codePoint) || codePoint >= 0xD800 && codePoint <= 0xDFFF;
    }

    /** For the record: forbidden characters replaced, so that the database takes it. */
    static String printable(String text) {
        if (text.codePoints().noneMatch(Texts::forbidden)) {
            return text;
        }
        return text.codePoints()
                .map(c -> forbidden(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** The first text or field name with a forbidden character. */
    static Optional<Finding> firstForbidden(JsonNode node, String path) {
        if (node.isTextual()) {
            return find(node.textValue(), path);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<Finding> found = firstForbidden(node.get(i), path + "/" + i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            Optional<Finding> found =
                    find(field.getKey(), path).or(() -> firstForbidden(field.getValue(), path + "/" + field.getKey()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> find(String text, String path) {
        return text.codePoints()
                .filter(Texts::forbidden)
                .mapToObj(c -> new Finding(path, String.format("U+%04X", c)))
                .findFirst();
    }

    /** Where, and which character. */
    record Finding(String path, String character) {}
}
