package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions of a statement, joined by "and", with their parameters in order. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();

    Conditions and(String text, Object... values) {
        texts.add(text);
        params.addAll(List.of(values));
        return this;
    }

    /** More values for what was said last. */
    Conditions with(Object... values) {
        params.addAll(List.of(values));
        return this;
    }

    Conditions and(Conditions others) {
        texts.addAll(others.texts);
        params.addAll(others.params);
        return this;
    }

    static String any(String column, Collection<String> values) {
        return column + " in ("
                + String.join(", ", values.stream().map(v -> "?").toList()) + ")";
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    String sql() {
        return String.join(" and ", texts);
    }

    Object[] params() {
        return params.toArray();
    }
}
