package org.huiyin.handling.lists;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of 1,024 texts can contain which letters and pairs of letters: each sets four of 16,384 bits of its text. Stored the other way
 * round, one row of 1,024 bits for each of the 16,384, so that a search reads a few rows and never a text that cannot match.
 */
final class Signature {

    static final int TEXTS = 1024;
    static final int ROW = TEXTS / 8;
    private static final int VALUES = 16384;

    /** Bits that each letter and pair sets: with fewer, a text of 1,000 characters has too many of others' bits by chance. */
    private static final int BITS = 4;

    /** Of long words so many pairs tell enough, and so many rows in all. */
    private static final int ASKED_PAIRS = 6;

    private static final int ASKED_ROWS = 12;

    private Signature() {}

    /** @param texts in small letters, at most {@link #TEXTS} */
    static byte[] of(List<String> texts) {
        byte[] rows = new byte[VALUES * ROW];
        for (int slot = 0; slot < texts.size(); slot++) {
            for (int gram : grams(texts.get(slot), true)) {
                for (int bit = 0; bit < BITS; bit++) {
                    set(rows, row(gram, bit), slot);
                }
            }
        }
        return rows;
    }

    /** The rows that must all have the bit of a text with this word in it. */
    static int[] rows(String word) {
        List<Integer> grams = spread(grams(word, word.length() == 1));
        int bits = Math.min(BITS, ASKED_ROWS / grams.size());
        return grams.stream()
                .flatMapToInt(gram -> IntStream.range(0, bits).map(bit -> row(gram, bit)))
                .distinct()
                .toArray();
    }

    static String small(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<Integer> grams(String text, boolean letters) {
        Set<Integer> grams = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (letters) {
                grams.add(text.charAt(i) << 16);
            }
            if (i + 1 < text.length()) {
                grams.add(text.charAt(i) << 16 | text.charAt(i + 1));
            }
        }
        return grams;
    }

    private static List<Integer> spread(Collection<Integer> grams) {
        List<Integer> all = List.copyOf(grams);
        int step = Math.max(1, (all.size() + ASKED_PAIRS - 1) / ASKED_PAIRS);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static void set(byte[] rows, int row, int slot) {
        rows[row * ROW + slot / 8] |= (byte) (1 << slot % 8);
    }

    /** Two hash values, walked in steps of the second. */
    private static int row(int gram, int bit) {
        int first = gram * 0x9E3779B1;
        int mixed = (gram ^ gram >>> 15) * 0x85EBCA6B;
        int step = (mixed ^ mixed >>> 13) * 0xC2B2AE35 | 1;
        return first + bit * step >>> 18;
    }
}
