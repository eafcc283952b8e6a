package org.huiyin.shared;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Rows turned into the arrays of their columns, for {@code insert … select … from unnest(…)}: one statement with one text, however
 * many rows there are.
 */
public record SqlColumns<T>(List<T> rows) {

    public String[] texts(Function<? super T, String> column) {
        return of(column, String[]::new);
    }

    public Integer[] ints(Function<? super T, Integer> column) {
        return of(column, Integer[]::new);
    }

    public Long[] longs(Function<? super T, Long> column) {
        return of(column, Long[]::new);
    }

    public Boolean[] booleans(Function<? super T, Boolean> column) {
        return of(column, Boolean[]::new);
    }

    public byte[][] bytes(Function<? super T, byte[]> column) {
        return of(column, byte[][]::new);
    }

    /** As texts: the statement casts them to timestamptz. */
    public String[] instants(Function<? super T, Instant> column) {
        return texts(row -> {
            Instant at = column.apply(row);
            return at == null ? null : at.toString();
        });
    }

    private <C> C[] of(Function<? super T, C> column, IntFunction<C[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
