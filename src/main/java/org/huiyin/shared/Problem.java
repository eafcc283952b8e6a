package org.huiyin.shared;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong: a message code with its arguments and, for input, the field it belongs to.
 *
 * @param field the input's field as the form and the JSON body name it, or null
 * @param code key in the message files; the text says what was expected, what came and what to do
 */
public record Problem(String field, String code, List<Object> args) {

    public static Problem of(String code, Object... args) {
        return new Problem(null, code, Arrays.asList(args));
    }

    public static Problem at(String field, String code, Object... args) {
        return new Problem(field, code, Arrays.asList(args));
    }
}
