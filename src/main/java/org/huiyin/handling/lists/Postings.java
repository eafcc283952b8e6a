package org.huiyin.handling.lists;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of 1,024 texts hold which letters, pairs and triples of letters, exactly: for each the slots of its texts. All are spread over
 * buckets, one row of the database each, so that a search reads a few short rows and no text.
 */
final class Postings {

    /** A text and what else is known of its proposal, each a name that can be asked for beside words. */
    record Document(String text, List<String> names) {}

    static final int TEXTS = 1024;
    static final int LONGEST_EXACT = 3;
    static final int MAP = TEXTS / 8;

    private static final int SLOT_BITS = 10;
    private static final int BUCKET_BITS = 12;
    private static final int REST_BITS = 48 - BUCKET_BITS;
    private static final int KEY = 5;
    private static final long ALL = (1L << 48) - 1;

    /** From so many on a map of all slots is shorter. */
    private static final int MAPPED = MAP / 2;

    /** Of long words so many triples tell enough. */
    private static final int ASKED = 4;

    private Postings() {}

    static String small(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** @return the entries of each bucket that has any */
    static SortedMap<Integer, byte[]> of(List<Document> documents) {
        long[] found = sorted(documents);
        SortedMap<Integer, ByteArrayOutputStream> buckets = new TreeMap<>();
        for (int from = 0; from < found.length; ) {
            long key = found[from] >>> SLOT_BITS;
            BitSet slots = new BitSet(TEXTS);
            for (; from < found.length && found[from] >>> SLOT_BITS == key; from++) {
                slots.set((int) found[from] & TEXTS - 1);
            }
            entry(buckets.computeIfAbsent(bucket(key), b -> new ByteArrayOutputStream()), key, slots);
        }
        SortedMap<Integer, byte[]> entries = new TreeMap<>();
        buckets.forEach((bucket, bytes) -> entries.put(bucket, bytes.toByteArray()));
        return entries;
    }

    /** The keys that must all be there in a text with this word in it; up to three letters no other text has them. */
    static List<Long> asked(String word) {
        int length = Math.min(LONGEST_EXACT, word.length());
        Set<Long> keys = new LinkedHashSet<>();
        int last = word.length() - length;
        int parts = Math.min(ASKED, last + 1);
        for (int i = 0; i < parts; i++) {
            keys.add(key(word, parts == 1 ? 0 : (int) ((long) last * i / (parts - 1)), length));
        }
        return List.copyOf(keys);
    }

    static long named(String name) {
        long hash = 1;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 0x100000001B3L + name.charAt(i);
        }
        // as three letters with the one of number 1, which no text has, in the middle
        return mixed(hash & 0xFFFF0000FFFFL | 0x10000L);
    }

    static int bucket(long key) {
        return (int) (key >>> REST_BITS);
    }

    /** @return null when no text has it */
    static BitSet slots(byte[] entries, long key) {
        long rest = key & (1L << REST_BITS) - 1;
        for (int at = 0; at < entries.length; ) {
            int many = entries[at + KEY] & 0xFF;
            int next = at + KEY + 1 + (many == 0 ? MAP : 2 * many);
            if (rest(entries, at) == rest) {
                return many == 0
                        ? BitSet.valueOf(Arrays.copyOfRange(entries, at + KEY + 1, next))
                        : listed(entries, at + KEY + 1, many);
            }
            at = next;
        }
        return null;
    }

    private static long[] sorted(List<Document> documents) {
        long[] found = new long
                [documents.stream()
                        .mapToInt(d ->
                                LONGEST_EXACT * d.text().length() + d.names().size())
                        .sum()];
        int many = 0;
        for (int slot = 0; slot < documents.size(); slot++) {
            String text = documents.get(slot).text();
            for (int i = 0; i < text.length(); i++) {
                for (int length = 1; length <= LONGEST_EXACT && i + length <= text.length(); length++) {
                    found[many++] = key(text, i, length) << SLOT_BITS | slot;
                }
            }
            for (String name : documents.get(slot).names()) {
                found[many++] = named(name) << SLOT_BITS | slot;
            }
        }
        found = Arrays.copyOf(found, many);
        Arrays.sort(found);
        return found;
    }

    private static void entry(ByteArrayOutputStream bytes, long key, BitSet slots) {
        for (int i = KEY - 1; i >= 0; i--) {
            bytes.write((int) ((key & (1L << REST_BITS) - 1) >>> 8 * i));
        }
        int many = slots.cardinality();
        if (many > MAPPED) {
            bytes.write(0);
            bytes.writeBytes(Arrays.copyOf(slots.toByteArray(), MAP));
        } else {
            bytes.write(many);
            slots.stream().forEach(slot -> {
                bytes.write(slot >>> 8);
                bytes.write(slot);
            });
        }
    }

    private static BitSet listed(byte[] entries, int from, int many) {
        BitSet slots = new BitSet(TEXTS);
        for (int i = 0; i < many; i++) {
            slots.set((entries[from + 2 * i] & 0xFF) << 8 | entries[from + 2 * i + 1] & 0xFF);
        }
        return slots;
    }

    private static long rest(byte[] entries, int at) {
        long rest = 0;
        for (int i = 0; i < KEY; i++) {
            rest = rest << 8 | entries[at + i] & 0xFF;
        }
        return rest;
    }

    private static long key(String text, int from, int length) {
        long letters = 0;
        for (int i = 0; i < length; i++) {
            letters = letters << 16 | text.charAt(from + i);
        }
        return mixed(letters);
    }

    /** Spread evenly, and no two alike: each step can be undone. */
    private static long mixed(long letters) {
        long first = letters * 0x9E3779B97F4BL & ALL;
        long second = (first ^ first >>> 24) * 0xC2B2AE3D27D5L & ALL;
        return second ^ second >>> 24;
    }
}
