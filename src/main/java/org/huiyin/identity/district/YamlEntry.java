package org.huiyin.identity.district;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a YAML file, read field by field; what is wrong is collected with its place instead of thrown. */
class YamlEntry {

    private final Place place;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final List<ImportProblem> problems;

    YamlEntry(Node node, String path, List<ImportProblem> problems) {
        this.place = new Place(lineOf(node), path);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) put(tuple);
        } else {
            wrong(place, "error.import.mapping");
        }
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.put(key, tuple.getValueNode()) != null) {
            wrong(new Place(lineOf(tuple.getKeyNode()), place.path()).at(key), "error.import.twice");
        }
    }

    Place place() {
        return place;
    }

    /** Every field must be one of these. */
    YamlEntry knows(String... names) {
        List<String> known = Arrays.asList(names);
        fields.forEach((name, node) -> {
            if (!known.contains(name)) {
                wrong(new Place(lineOf(node), place.path()).at(name), "error.import.unknown", String.join(", ", names));
            }
        });
        return this;
    }

    String text(String name) {
        Node node = fields.get(name);
        if (node == null || Tag.NULL.equals(node.getTag())) return null;
        if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
        wrong(placeOf(name), "error.import.text");
        return null;
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            wrong(placeOf(name), "error.import.missing");
            return "";
        }
        return text;
    }

    /** A required value of another type; null, with the problem noted, when it cannot be read. */
    <T> T required(String name, Function<String, T> parse, String expected) {
        String text = required(name);
        return text.isEmpty() ? null : parse(name, text, parse, expected);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, List<E> allowed) {
        return required(
                name,
                text -> {
                    E value = Enum.valueOf(type, text);
                    if (!allowed.contains(value)) throw new IllegalArgumentException(text);
                    return value;
                },
                String.join(", ", allowed.stream().map(Enum::name).toList()));
    }

    LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : parse(name, text, LocalDate::parse, "2026-03-02");
    }

    boolean flag(String name, boolean otherwise) {
        String text = text(name);
        if (text == null) return otherwise;
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        wrong(placeOf(name), "error.import.value", text, "true, false");
        return otherwise;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(name)) {
            if (node instanceof ScalarNode scalar) texts.add(scalar.getValue().strip());
            else wrong(placeOf(name), "error.import.text");
        }
        return texts;
    }

    /** The mappings of a list; a missing list is an empty one. */
    List<YamlEntry> entries(String name) {
        List<YamlEntry> entries = new ArrayList<>();
        for (Node node : sequence(name)) {
            entries.add(new YamlEntry(node, placeOf(name).path() + "[" + entries.size() + "]", problems));
        }
        return entries;
    }

    YamlEntry entry(String name) {
        Node node = fields.get(name);
        if (node != null) return new YamlEntry(node, placeOf(name).path(), problems);
        wrong(placeOf(name), "error.import.missing");
        return null;
    }

    private List<Node> sequence(String name) {
        Node node = fields.get(name);
        if (node == null || Tag.NULL.equals(node.getTag())) return List.of();
        if (node instanceof SequenceNode sequence) return sequence.getValue();
        wrong(placeOf(name), "error.import.list");
        return List.of();
    }

    private <T> T parse(String name, String text, Function<String, T> parse, String expected) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            wrong(placeOf(name), "error.import.value", text, expected);
            return null;
        }
    }

    private Place placeOf(String name) {
        Node node = fields.get(name);
        return new Place(node == null ? place.line() : lineOf(node), place.path()).at(name);
    }

    private void wrong(Place where, String code, Object... args) {
        problems.add(ImportProblem.at(where, code, args));
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
