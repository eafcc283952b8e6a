package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the segments' signatures which slots can hold a word. */
@Repository
class SearchCandidates {

    private final JdbcClient jdbc;

    SearchCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in a segment. */
    record Slot(long segment, int slot) {}

    /** @param sealed how many texts the segments hold */
    record Found(List<Slot> slots, int sealed) {

        /** A word so common that looking through a list finds it sooner than going by the slots. */
        boolean common() {
            return slots.size() > 2000 && slots.size() > sealed / 8;
        }
    }

    Found slots(String tenant, String word) {
        int[] rows = Signature.rows(word);
        List<Slot> slots = new ArrayList<>();
        int segments = jdbc.sql(
                        """
                        select g.id, array(select substring(g.signature from a.row * :size + 1 for :size)
                            from unnest(:rows) as a (row)) as bits
                        from search_segment g where g.tenant_id = :tenant order by g.id desc""")
                .param("tenant", tenant)
                .param("size", Signature.ROW)
                .param("rows", Arrays.stream(rows).boxed().toArray(Integer[]::new))
                .query((row, n) -> {
                    long segment = row.getLong("id");
                    byte[][] bits = (byte[][]) row.getArray("bits").getArray();
                    common(bits).stream().forEach(slot -> slots.add(new Slot(segment, slot)));
                    return segment;
                })
                .list()
                .size();
        return new Found(slots, segments * Signature.TEXTS);
    }

    private static BitSet common(byte[][] rows) {
        BitSet bits = BitSet.valueOf(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            bits.and(BitSet.valueOf(rows[i]));
        }
        return bits;
    }
}
