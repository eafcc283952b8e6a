package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the segments' postings, the tail and the numbers which proposals hold a word. */
@Repository
class SearchCandidates {

    private static final int SEGMENT = -1;
    private static final int TAIL = -2;

    private final JdbcClient jdbc;
    private final NumberSeries series;

    SearchCandidates(JdbcClient jdbc, NumberSeries series) {
        this.jdbc = jdbc;
        this.series = series;
    }

    /** What holds the word among the proposals that the scope and the filter's category leave. */
    Found of(String tenant, String word, RegisterScope scope, RegisterFilter filter) {
        List<String> names = scope.names(filter);
        List<Long> keys = new ArrayList<>(Postings.asked(word));
        names.forEach(name -> keys.add(Postings.named(name)));
        Map<Integer, Map<Long, byte[]>> buckets = new HashMap<>();
        List<Long> segments = new ArrayList<>();
        int[] counts = new int[2];
        jdbc.sql(
                        """
                        select -1 as bucket, g.id as segment, null::bytea as entries, g.stale as n from search_segment g where g.tenant_id = :tenant
                        union all
                        select -2, 0, null, count(*)::int from search_tail t where t.tenant_id = :tenant
                        union all
                        select p.bucket, p.segment, p.entries, 0 from search_posting p
                        where p.tenant_id = :tenant and p.bucket = any(:buckets)""")
                .param("tenant", tenant)
                .param("buckets", keys.stream().map(Postings::bucket).distinct().toArray(Integer[]::new))
                .query((row, n) -> {
                    int bucket = row.getInt(1);
                    if (bucket == SEGMENT) {
                        counts[0] += row.getInt(4);
                        return segments.add(row.getLong(2));
                    }
                    if (bucket == TAIL) {
                        counts[1] = row.getInt(4);
                        return true;
                    }
                    return buckets.computeIfAbsent(bucket, b -> new HashMap<>()).put(row.getLong(2), row.getBytes(3));
                })
                .list();
        long first = segments.stream().mapToLong(Long::longValue).min().orElse(1);
        long last = segments.stream().mapToLong(Long::longValue).max().orElse(0);
        byte[] map = new byte[(int) (last - first + 1) * Postings.MAP];
        segments.forEach(segment -> common(keys, buckets, segment).stream()
                .forEach(slot -> map[(int) (segment - first) * Postings.MAP + slot / 8] |= (byte) (1 << slot % 8)));
        Numbered numbered = series.holding(tenant, word, scope.ofNumbers(filter));
        return new Found(
                tenant,
                word,
                map,
                first * Postings.TEXTS,
                segments.size() * Postings.TEXTS,
                counts[0],
                counts[1],
                series.count(tenant, numbered),
                numbered);
    }

    private static BitSet common(List<Long> keys, Map<Integer, Map<Long, byte[]>> buckets, long segment) {
        BitSet common = null;
        for (long key : keys) {
            byte[] entries =
                    buckets.getOrDefault(Postings.bucket(key), Map.of()).get(segment);
            BitSet slots = entries == null ? null : Postings.slots(entries, key);
            if (slots == null) {
                return new BitSet();
            }
            if (common == null) {
                common = slots;
            } else {
                common.and(slots);
            }
        }
        return common;
    }
}
