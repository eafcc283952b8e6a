package org.huiyin.handling.lists;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.handling.lists.SearchCandidates.Found;
import org.huiyin.handling.lists.SearchCandidates.Slot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds words in numbers, names and texts: signatures name the candidates, the texts themselves decide. */
@Repository
class RegisterSearch {

    private static final int AT_ONCE = 2000;

    /** Of what else than these letters no number is made. */
    private static final Pattern IN_NUMBERS = Pattern.compile("[建议提案闭城经济教科文卫社会保障农业村生态政法其他\\d-]+");

    private final SearchCandidates candidates;
    private final JdbcTemplate jdbc;

    RegisterSearch(SearchCandidates candidates, JdbcTemplate jdbc) {
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /** @return all that the filter leaves, at most 1,000; empty when there are more or the word is common */
    Optional<List<String>> hits(String tenant, String words, Conditions filter) {
        Found found = candidates.slots(tenant, words);
        if (found.common()) {
            return Optional.empty();
        }
        Set<String> hits = new LinkedHashSet<>();
        Conditions where = new Conditions().and(filter).and(RegisterConditions.words(words));
        add(
                hits,
                "search_tail k join register_row e on e.tenant_id = k.tenant_id and e.proposal_id = k.proposal_id",
                new Conditions().and("k.tenant_id = ?", tenant).and(where));
        if (IN_NUMBERS.matcher(words).matches()) {
            add(
                    hits,
                    "register_row e",
                    new Conditions().and(filter).and("e.number ilike ?", RegisterConditions.like(words)));
        }
        List<Slot> slots = found.slots();
        for (int from = 0; from < slots.size() && !isMany(hits); from += AT_ONCE) {
            addSlots(hits, tenant, slots.subList(from, Math.min(slots.size(), from + AT_ONCE)), where);
        }
        return isMany(hits) ? Optional.empty() : Optional.of(List.copyOf(hits));
    }

    private void addSlots(Set<String> hits, String tenant, List<Slot> slots, Conditions where) {
        add(
                hits,
                """
                unnest(?, ?) as c (segment, slot)
                join search_slot k on k.tenant_id = ? and k.segment = c.segment and k.slot = c.slot
                join register_row e on e.tenant_id = k.tenant_id and e.proposal_id = k.proposal_id""",
                new Conditions()
                        .and(
                                "true",
                                slots.stream().map(Slot::segment).toArray(Long[]::new),
                                slots.stream().map(Slot::slot).toArray(Integer[]::new),
                                tenant)
                        .and(where));
    }

    private void add(Set<String> hits, String from, Conditions where) {
        hits.addAll(jdbc.queryForList(
                "select e.proposal_id from " + from + " where " + where.sql() + " limit " + (ListPage.COUNT_LIMIT + 1),
                String.class,
                where.params()));
    }

    private static boolean isMany(Set<String> hits) {
        return hits.size() > ListPage.COUNT_LIMIT;
    }
}
