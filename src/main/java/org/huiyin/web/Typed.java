package org.huiyin.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.ChinaTime;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into one form, kept as typed so that a refused act shows it again. What cannot be read counts as missing: the
 * use case then says what it expects.
 *
 * @param form the form's name, prefix of its fields' ids
 */
public record Typed(String form, MultiValueMap<String, String> values) {

    public static final Typed NOTHING = in("");

    /** The only form of its page. */
    public Typed(MultiValueMap<String, String> values) {
        this("", values);
    }

    /** The same, of fields that come once. */
    public static Typed of(Map<String, String> values) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        all.setAll(values);
        return new Typed(all);
    }

    /** A form of a single button. */
    public static Typed in(String form) {
        return new Typed(form, new LinkedMultiValueMap<>());
    }

    /** For the template: what was typed into this form, or what stands there at first. */
    public String keep(String inForm, String field, Object otherwise) {
        if (form.equals(inForm) && values.containsKey(field)) {
            return values.getFirst(field);
        }
        return otherwise == null ? "" : otherwise.toString();
    }

    /** For the template: whether a choice is ticked. */
    public boolean ticked(String inForm, String field, Object value, boolean otherwise) {
        return form.equals(inForm) ? values.getOrDefault(field, List.of()).contains(String.valueOf(value)) : otherwise;
    }

    public boolean isOf(String inForm) {
        return form.equals(inForm);
    }

    public String text(String field) {
        String value = values.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** As it was typed, spaces and all; null when the form has no such field. */
    public String written(String field) {
        return values.getFirst(field);
    }

    /** Never null: for what the use case itself asks to be filled in. */
    public String words(String field) {
        String value = text(field);
        return value == null ? "" : value;
    }

    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean yes(String field) {
        return "true".equals(values.getFirst(field));
    }

    /** Yes, no, or not said. */
    public Boolean yesOrNo(String field) {
        String value = text(field);
        return value == null ? null : Boolean.valueOf(value);
    }

    /** A count, below a thousand. */
    public Integer number(String field) {
        String value = text(field);
        return value != null && value.matches("\\d{1,3}") ? Integer.valueOf(value) : null;
    }

    public Integer whole(String field) {
        try {
            return text(field) == null ? null : Integer.valueOf(text(field));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What the page had seen; a form without it was not made for this page, and has seen none. */
    public int version() {
        Integer version = whole("version");
        return version == null ? -1 : version;
    }

    public Double decimal(String field) {
        String value = text(field);
        return value != null && value.matches("-?\\d{1,9}(\\.\\d{1,20})?") ? Double.valueOf(value) : null;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public LocalDate day(String field) {
        try {
            return text(field) == null ? null : LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A date and time as the browser's field gives it, in the district's time. */
    public Instant moment(String field) {
        try {
            return text(field) == null
                    ? null
                    : LocalDateTime.parse(text(field)).atZone(ChinaTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
