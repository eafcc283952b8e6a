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
    private static final int MANY_NUMBERS = 2000;

    /** Of what else than these letters no number is made. */
    private static final Pattern IN_NUMBERS = Pattern.compile("[建议提案闭城经济教科文卫社会保障农业村生态政法其他\\d-]+");

    private final SearchCandidates candidates;
    private final JdbcTemplate jdbc;

    RegisterSearch(SearchCandidates candidates, JdbcTemplate jdbc) {
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /** @return all that the filter leaves; empty when the word is so common that a walk along the list meets it sooner */
    Optional<List<String>> hits(String tenant, String words, Conditions filter) {
        Found found = candidates.slots(tenant, words);
        if (found.common()) {
            return Optional.empty();
        }
        Set<String> hits = new LinkedHashSet<>();
        Conditions where = new Conditions().and(filter).and(RegisterConditions.words(words));
        add(
                hits,
                "search_tail v " + RegisterRows.ROW,
                new Conditions().and("v.tenant_id = ?", tenant).and(where));
        if (IN_NUMBERS.matcher(words).matches()) {
            Conditions numbered = new Conditions().and(filter).and("e.number ilike ?", RegisterConditions.like(words));
            List<String> few = read("register_row e", numbered, " limit " + (MANY_NUMBERS + 1));
            if (few.size() > MANY_NUMBERS) {
                return Optional.empty();
            }
            hits.addAll(few);
        }
        List<Slot> slots = found.slots();
        for (int from = 0; from < slots.size(); from += AT_ONCE) {
            addSlots(hits, tenant, slots.subList(from, Math.min(slots.size(), from + AT_ONCE)), where);
        }
        return Optional.of(List.copyOf(hits));
    }

    private void addSlots(Set<String> hits, String tenant, List<Slot> slots, Conditions where) {
        add(
                hits,
                """
                unnest(?, ?) as c (segment, slot)
                cross join lateral (select k.tenant_id, k.proposal_id from search_slot k
                    where k.tenant_id = ? and k.segment = c.segment and k.slot = c.slot offset 0) v"""
                        + " " + RegisterRows.ROW,
                new Conditions()
                        .and(
                                "true",
                                slots.stream().map(Slot::segment).toArray(Long[]::new),
                                slots.stream().map(Slot::slot).toArray(Integer[]::new),
                                tenant)
                        .and(where));
    }

    private void add(Set<String> hits, String from, Conditions where) {
        hits.addAll(read(from, where, ""));
    }

    private List<String> read(String from, Conditions where, String limit) {
        return jdbc.queryForList(
                "select e.proposal_id from " + from + " where " + where.sql() + limit, String.class, where.params());
    }
}
