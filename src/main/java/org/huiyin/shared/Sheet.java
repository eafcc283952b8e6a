package org.huiyin.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list as it is carried out of the house: what it is called, what it was narrowed to, its columns and its rows, read as they are needed. */
public final class Sheet<R> {

    private final String nameKey;
    private final String filter;
    private final Iterator<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    private Sheet(String nameKey, String filter, Iterator<R> rows) {
        this.nameKey = nameKey;
        this.filter = filter;
        this.rows = rows;
    }

    /**
     * @param headerKey message key of the head
     * @param width in letters
     * @param value String, LocalDate, Instant, Number or a {@link Word}; null leaves the cell empty
     */
    public record Column<R>(String headerKey, int width, Function<R, Object> value) {}

    /** A value that is said by a message. */
    public record Word(String key) {}

    /**
     * @param nameKey message key of the list's name
     * @param filter what it was narrowed to, in words; empty for all
     */
    public static <R> Sheet<R> of(String nameKey, String filter, Iterator<R> rows) {
        return new Sheet<>(nameKey, filter, rows);
    }

    /** What a list was narrowed to, of the words of each filter; null is none. */
    public static String narrowedTo(String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining("  "));
    }

    public Sheet<R> text(String headerKey, int width, Function<R, String> value) {
        return value(headerKey, width, value::apply);
    }

    /** @param key gives the message key, or null for an empty cell */
    public Sheet<R> word(String headerKey, int width, Function<R, String> key) {
        return value(headerKey, width, row -> {
            String found = key.apply(row);
            return found == null ? null : new Word(found);
        });
    }

    public Sheet<R> day(String headerKey, Function<R, LocalDate> value) {
        return value(headerKey, 12, value::apply);
    }

    public Sheet<R> moment(String headerKey, Function<R, Instant> value) {
        return value(headerKey, 17, value::apply);
    }

    public Sheet<R> number(String headerKey, Function<R, Number> value) {
        return value(headerKey, 10, value::apply);
    }

    public String nameKey() {
        return nameKey;
    }

    public String filter() {
        return filter;
    }

    public Iterator<R> rows() {
        return rows;
    }

    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }

    /** @param value as for a {@link Column} */
    public Sheet<R> value(String headerKey, int width, Function<R, Object> value) {
        columns.add(new Column<>(headerKey, width, value));
        return this;
    }
}
