package org.huiyin.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Writes the codes of roles, acts and states of a proposal in a refusal as their names; a list with commas as a list of names. */
public final class CodeNames {

    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z_]+(,[A-Z][A-Z_]+)*");

    private CodeNames() {}

    /** @return the names, or the text itself where it is no code */
    public static String in(String text, MessageSource messages, Locale locale) {
        if (!CODES.matcher(text).matches()) {
            return text;
        }
        String comma = messages.getMessage("list.comma", null, ",", locale);
        return Arrays.stream(text.split(","))
                .map(code -> name(code, messages, locale))
                .collect(Collectors.joining(comma));
    }

    private static String name(String code, MessageSource messages, Locale locale) {
        return Stream.of("role.", "act.", "state.")
                .map(kind -> messages.getMessage(kind + code, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }
}
