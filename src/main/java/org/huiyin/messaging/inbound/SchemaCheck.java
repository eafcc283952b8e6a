package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Holds data against its type's schema and says in plain words where, what was expected and what came. */
@Component
class SchemaCheck {

    /** Keywords with a sentence of their own; their {1} is the schema's value, {2} what came. */
    private static final Set<String> KNOWN = Set.of(
            "required",
            "type",
            "enum",
            "const",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "pattern",
            "format",
            "uniqueItems");

    private static final int MOST_TOLD = 10;

    private final Contracts contracts;

    SchemaCheck(Contracts contracts) {
        this.contracts = contracts;
    }

    void check(String type, JsonNode data) {
        List<Problem> problems = contracts.violations(type, data).stream()
                .limit(MOST_TOLD)
                .map(SchemaCheck::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private static Problem problem(ValidationMessage message) {
        String keyword = message.getType();
        String path = message.getInstanceLocation().toString();
        if ("required".equals(keyword)) {
            return Problem.at(path, "error.schema.required", path + "/" + message.getProperty());
        }
        String code = "error.schema." + (KNOWN.contains(keyword) ? keyword : "other");
        return Problem.at(path, code, path.isEmpty() ? "/" : path, expected(message), came(message.getInstanceNode()));
    }

    private static String expected(ValidationMessage message) {
        JsonNode value = message.getSchemaNode();
        if (value == null) {
            return message.getType();
        }
        JsonNode own = value.isObject() && value.has(message.getType()) ? value.get(message.getType()) : value;
        return Texts.cut(own.isTextual() ? own.textValue() : own.toString(), 200);
    }

    private static String came(JsonNode node) {
        if (node == null) {
            return "?";
        }
        if (node.isTextual()) {
            String text = node.textValue();
            return Texts.cut(Texts.printable(text), 40) + "(" + text.codePointCount(0, text.length()) + ")";
        }
        return node.isContainerNode() ? node.getNodeType() + "(" + node.size() + ")" : node.toString();
    }
}
