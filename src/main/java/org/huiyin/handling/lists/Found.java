package org.huiyin.handling.lists;

import java.util.BitSet;
import org.huiyin.handling.lists.RegisterRows.Source;

/**
 * What holds a word, and what can.
 *
 * @param map a bit for each slot of the segments, from {@code first} on: up to three letters what holds the word, else what can
 * @param sealed how many texts the segments hold
 * @param stale so many of them have been corrected since
 * @param tail how many texts no segment holds, or holds as they were
 * @param numbers how many numbers hold it, at most {@link #MANY_NUMBERS}
 * @param numbered where such numbers are
 */
record Found(
        String tenant,
        String word,
        byte[] map,
        long first,
        int sealed,
        int stale,
        int tail,
        int numbers,
        Numbered numbered) {

    static final int MANY_NUMBERS = 5_000;

    private static final int BEYOND_FETCHING = 1_000_000;

    int size() {
        return slots() + tail + (numbers < MANY_NUMBERS ? numbers : BEYOND_FETCHING);
    }

    int slots() {
        return bits().cardinality();
    }

    /** So many hold it for certain, without one of their texts being read. */
    int certain() {
        return exact() ? Math.max(0, slots() - stale) : 0;
    }

    boolean exact() {
        return word.length() <= Postings.LONGEST_EXACT;
    }

    /** Which part of all proposals is expected to hold the word. */
    double share(int proposals) {
        double texts = sealed == 0 ? 0.05 : (double) slots() / sealed;
        return Math.min(1, Math.max(1.0 / proposals, Math.max(texts, (double) numbers / proposals)));
    }

    /** Whether the word stands in the row e; its text is read only where the map does not tell. Never turned into a scan of all texts. */
    Conditions stands() {
        String text =
                """
                coalesce((select strpos(s.text, ?) > 0 from search_text s
                    where s.tenant_id = e.tenant_id and s.proposal_id = e.proposal_id), false)""";
        String mapped = "get_bit(?, e.slot - ?) = 1";
        Conditions conditions = new Conditions();
        String inText = "case when e.slot between ? and ? then " + mapped + (exact() ? "" : " and " + text) + " else "
                + text + " end";
        Object[] params = exact()
                ? new Object[] {first, last(), map, first, word}
                : new Object[] {first, last(), map, first, word, word};
        if (numbers == 0) {
            return conditions.and(inText, params);
        }
        return conditions
                .and("(coalesce(strpos(e.number, ?) > 0, false) or " + inText + ")", word)
                .with(params);
    }

    /** Whether nothing but the map and the tail can hold it. */
    boolean mapped() {
        return numbers == 0;
    }

    /** Whether it may stand in the text of this row with a slot. */
    Conditions may(String row) {
        return new Conditions()
                .and(
                        "case when %s.slot between ? and ? then get_bit(?, %s.slot - ?) = 1 else true end"
                                .formatted(row, row),
                        first,
                        last(),
                        map,
                        first);
    }

    private long last() {
        return first + 8L * map.length - 1;
    }

    private BitSet bits() {
        return BitSet.valueOf(map);
    }

    Source all() {
        return source(bits(), numbers > 0);
    }

    /** Those of the newest slots and the tail only. */
    Source newest(int many) {
        BitSet all = bits();
        BitSet some = new BitSet();
        int slot = all.length();
        for (int i = 0; i < many && slot > 0; i++) {
            slot = all.previousSetBit(slot - 1);
            if (slot < 0) {
                break;
            }
            some.set(slot);
        }
        return source(some, false);
    }

    private Source source(BitSet some, boolean byNumber) {
        Long[] slots = some.stream().mapToObj(slot -> first + slot).toArray(Long[]::new);
        Conditions params = new Conditions().and("true", slots, tenant, tenant);
        if (byNumber) {
            params.with(tenant).with(numbered.conditions().params());
        }
        // a corrected text has an older slot, too: "union" leaves one of each
        return new Source(
                """
                (select k.tenant_id, k.proposal_id from unnest(?) as c (slot)
                    cross join lateral (select k.tenant_id, k.proposal_id from search_slot k
                        where k.tenant_id = ? and k.slot = c.slot offset 0) k
                 union select t.tenant_id, t.proposal_id from search_tail t where t.tenant_id = ?%s) v
                """
                                .formatted(
                                        byNumber
                                                ? " union select n.tenant_id, n.id from proposal n where n.tenant_id = ? and "
                                                        + numbered.conditions().sql()
                                                : "")
                        + RegisterRows.ROW,
                params);
    }
}
