package org.huiyin.whistle.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody wrote into a form; what cannot be read is as if it were not written. */
record Typed(MultiValueMap<String, String> values) {

    String text(String name) {
        String text = values.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never null: fields that have to be filled are judged by the use case. */
    String words(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    Integer whole(String name) {
        try {
            return text(name) == null ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A form without it was not made for this page, and has seen no version. */
    int version() {
        Integer version = whole("version");
        return version == null ? 0 : version;
    }

    Double number(String name) {
        try {
            return text(name) == null ? null : Double.valueOf(text(name));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean flag(String name) {
        return "true".equals(text(name));
    }

    /** For showing it again. */
    Map<String, String> shown() {
        return values.toSingleValueMap();
    }
}
