package org.huiyin.shared;

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

    /** Null when nothing was written. */
    public static String text(Map<String, String> chosen, String name) {
        return Optional.ofNullable(chosen.get(name))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
