package org.huiyin.handling.lists;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which of 1,024 texts can contain which letters and pairs of letters: each sets two of 16,384 bits of its text. Stored the other way
 * round, one row of 1,024 bits for each of the 16,384, so that a search reads a few rows and never a text that cannot match.
 */
final class Signature {

    static final int TEXTS = 1024;
    static final int ROW = TEXTS / 8;
    private static final int VALUES = 16384;

    /** Of long words so many pairs tell enough; each costs two rows. */
    private static final int ASKED = 6;

    private Signature() {}

    /** @param texts in small letters, at most {@link #TEXTS} */
    static byte[] of(List<String> texts) {
        byte[] rows = new byte[VALUES * ROW];
        for (int slot = 0; slot < texts.size(); slot++) {
            for (int gram : grams(texts.get(slot), true)) {
                set(rows, first(gram), slot);
                set(rows, second(gram), slot);
            }
        }
        return rows;
    }

    /** The rows that must all have the bit of a text with this word in it. */
    static int[] rows(String word) {
        return spread(grams(word, word.length() == 1)).stream()
                .flatMap(gram -> java.util.stream.Stream.of(first(gram), second(gram)))
                .mapToInt(Integer::intValue)
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
        int step = Math.max(1, (all.size() + ASKED - 1) / ASKED);
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static void set(byte[] rows, int row, int slot) {
        rows[row * ROW + slot / 8] |= (byte) (1 << slot % 8);
    }

    private static int first(int gram) {
        return (gram * 0x9E3779B1) >>> 18;
    }

    private static int second(int gram) {
        int mixed = (gram ^ gram >>> 15) * 0x85EBCA6B;
        return ((mixed ^ mixed >>> 13) * 0xC2B2AE35) >>> 18;
    }
}
