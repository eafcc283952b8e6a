package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.huiyin.handling.lists.RegisterRows.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the segments' signatures, the tail and the numbers which proposals can hold a word. */
@Repository
class SearchCandidates {

    /** Of what else than these letters no number is made. */
    private static final Pattern IN_NUMBERS = Pattern.compile("[建议提案闭城经济教科文卫社会保障农业村生态政法其他\\d-]+");

    private final JdbcClient jdbc;

    SearchCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in a segment. */
    record Slot(long segment, int slot) {}

    /**
     * What can hold the word.
     *
     * @param slots by the signatures, the newest segment first
     * @param sealed how many texts the segments hold
     * @param tail how many texts no segment holds yet
     * @param numbers how many numbers hold it, or null when no number can
     */
    record Found(String tenant, String word, List<Slot> slots, int sealed, int tail, Integer numbers) {

        int size() {
            return slots.size() + tail + (numbers == null ? 0 : numbers);
        }

        /** Which part of all proposals is expected to hold the word. */
        double share(int proposals) {
            double texts = sealed == 0 ? 0.05 : (double) slots.size() / sealed;
            double numbered = numbers == null ? 0 : (double) numbers / proposals;
            return Math.min(1, Math.max(1.0 / proposals, Math.max(texts, numbered)));
        }

        boolean inNumbers() {
            return numbers != null;
        }

        Source all() {
            return source(slots, inNumbers());
        }

        /** Those of the newest slots and the tail only. */
        Source newest(int many) {
            return source(slots.subList(0, Math.min(many, slots.size())), false);
        }

        private Source source(List<Slot> some, boolean byNumber) {
            Conditions params = new Conditions()
                    .and(
                            "true",
                            some.stream().map(Slot::segment).toArray(Long[]::new),
                            some.stream().map(Slot::slot).toArray(Integer[]::new),
                            tenant,
                            tenant);
            if (byNumber) {
                params.and("true", tenant, word, tenant);
            }
            // a corrected text has an older slot, too: "union" leaves one of each
            return new Source(
                    """
                    (select k.tenant_id, k.proposal_id from unnest(?, ?) as c (segment, slot)
                        cross join lateral (select k.tenant_id, k.proposal_id from search_slot k
                            where k.tenant_id = ? and k.segment = c.segment and k.slot = c.slot offset 0) k
                     union select t.tenant_id, t.proposal_id from search_tail t where t.tenant_id = ?%s) v
                    """
                                    .formatted(byNumber ? NUMBERED : "")
                            + RegisterRows.ROW,
                    params);
        }

        private static final String NUMBERED =
                """

                 union select p.tenant_id, p.id from (select n.number from proposal n
                        where n.tenant_id = ? and n.number is not null and strpos(n.number, ?) > 0 offset 0) n
                    cross join lateral (select p.tenant_id, p.id from proposal p
                        where p.tenant_id = ? and p.number = n.number offset 0) p""";
    }

    Found of(String tenant, String word) {
        List<Slot> slots = new ArrayList<>();
        int segments = jdbc.sql(
                        """
                        select g.id, array(select substring(g.signature from a.row * :size + 1 for :size)
                            from unnest(:rows) as a (row)) as bits
                        from search_segment g where g.tenant_id = :tenant order by g.id desc""")
                .param("tenant", tenant)
                .param("size", Signature.ROW)
                .param("rows", Arrays.stream(Signature.rows(word)).boxed().toArray(Integer[]::new))
                .query((row, n) -> {
                    long segment = row.getLong("id");
                    byte[][] bits = (byte[][]) row.getArray("bits").getArray();
                    common(bits).stream().forEach(slot -> slots.add(new Slot(segment, slot)));
                    return segment;
                })
                .list()
                .size();
        int tail = count("select count(*) from search_tail where tenant_id = ?", tenant);
        return new Found(tenant, word, slots, segments * Signature.TEXTS, tail, numbers(tenant, word));
    }

    /** Read from the index of the numbers alone. */
    private Integer numbers(String tenant, String word) {
        return IN_NUMBERS.matcher(word).matches()
                ? count(
                        """
                        select count(*) from (select 1 from proposal
                            where tenant_id = ? and number is not null and strpos(number, ?) > 0 limit 10000) n""",
                        tenant,
                        word)
                : null;
    }

    private int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    private static BitSet common(byte[][] rows) {
        BitSet bits = BitSet.valueOf(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            bits.and(BitSet.valueOf(rows[i]));
        }
        return bits;
    }
}
