package org.huiyin.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One of a list's parameters read as a value of an enum. An unknown word is refused: a list must not hold more than it says. */
public final class Choice {

    private Choice() {}

    /** Null when nothing was chosen. */
    public static <E extends Enum<E>> E of(Class<E> type, Map<String, String> chosen, String name) {
        String value = text(chosen, name);
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException unknown) {
            throw BusinessException.invalid(Problem.at(name, "error.parameter.type", name, value));
        }
    }

    /**
     * What was chosen, as an address keeps it; what is null or false was not chosen.
     *
     * @param namesAndValues name, value, name, value …
     */
    public static Map<String, String> kept(Object... namesAndValues) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !Boolean.FALSE.equals(value)) {
                kept.put((String) namesAndValues[i], value instanceof Enum<?> one ? one.name() : value.toString());
            }
        }
        return kept;
    }

    /** Null when nothing was written. */
    public static String text(Map<String, String> chosen, String name) {
        return Optional.ofNullable(chosen.get(name))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
