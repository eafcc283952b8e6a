package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.handling.lists.RegisterRows.Source;
import org.huiyin.handling.lists.RegisterRows.Stretch;
import org.huiyin.handling.lists.Shelves.Shelf;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * The ways to a page of the register, and which is the shortest: fetch the smallest set of rows that must hold all hits and sort it; or
 * walk along the list in its order until the page is full. The shelves and the sets tell how many rows each will read.
 */
final class RegisterWays {

    /** Whether a set is larger need not be known. */
    private static final int MANY = 20_000;

    /** Of a lamp: it is not counted along an index alone. */
    private static final int MANY_LIT = 2_000;

    /** After so many rows the walk is given up: what was looked for lies elsewhere than its number let expect. */
    private static final int PASSED = 4_000;

    private static final int LONGEST = 600;

    /** Where nothing else is shorter. */
    private static final int LONGER = 5_000;

    /** Relative costs of fetching a row by its key, of passing it on the walk, and of testing it. */
    private static final int FETCH = 8;

    private static final int PASS = 1;
    private static final int TEST = 6;

    /** Of testing it by the map of the word alone. */
    private static final double LOOK = 0.3;

    private static final int COUNTED = ListPage.COUNT_LIMIT + 1;

    private final RegisterRows rows;
    private final RegisterQuestion asked;
    private final List<Shelf> shelves;
    private final int left;
    private final int total;

    /** Of the kinds and category asked for: what the word's set is narrowed to. */
    private final int ofSort;

    private final List<Within> sets = new ArrayList<>();
    private final Within least;
    private final Within parts;

    /** Which part of the rows on the shelves walked along is expected to be a hit. */
    private final double share;

    private final int walked;

    /** Rows that hold all hits; the organ whose parts they are, or null. */
    private record Within(Source source, String organ, int size, double share, int of, double word) {}

    RegisterWays(RegisterRows rows, RegisterQuestion asked, List<Shelf> all) {
        this.rows = rows;
        this.asked = asked;
        this.total = Shelves.count(all);
        List<Shelf> chosen = Shelves.left(all, asked.scope(), asked.filter());
        this.left = Shelves.count(chosen);
        List<Shelf> sorts = chosen.stream()
                .map(shelf -> new Shelf(shelf.kind(), shelf.state(), null, 0))
                .distinct()
                .toList();
        this.shelves = asked.filter().lamp() == Lamp.NONE ? rows.withoutDue(asked.tenant(), sorts) : sorts;
        this.walked = all.stream()
                .filter(shelf -> shelves.contains(new Shelf(shelf.kind(), shelf.state(), null, 0)))
                .mapToInt(Shelf::count)
                .sum();
        this.ofSort = Shelves.count(Shelves.ofSort(all, asked.scope(), asked.filter()));
        this.parts = findSets();
        this.least = sets.stream().min(Comparator.comparing(Within::size)).orElse(null);
        this.share = sets.stream().mapToDouble(Within::share).reduce(Math.min(1, 1.0 * left / walked), (a, b) -> a * b);
    }

    ListPage page(int size) {
        if (shelves.isEmpty()) {
            return ListPage.of(List.of(), size, 0);
        }
        if (least != null && fetching() <= Math.min(walking(size), alongParts(size)) + counting()) {
            return fetched(size);
        }
        List<ListRow> found = walk(size, alongParts(size) < walking(size));
        return found == null ? fetched(size) : ListPage.of(found, size, count());
    }

    private Within findSets() {
        String tenant = asked.tenant();
        if (asked.word() != null) {
            Found word = asked.word();
            double share = Math.min(1, word.share(total) * total / ofSort);
            sets.add(new Within(word.all(), null, word.size(), share, ofSort, 1));
        }
        if (asked.scope().signer() != null) {
            add(Source.signedBy(tenant, asked.scope().signer()), null, MANY);
        }
        if (asked.filter().lamp() != null && asked.filter().lamp() != Lamp.NONE) {
            add(
                    new Source(
                            "register_row e",
                            RegisterConditions.lamp(tenant, asked.filter().lamp(), asked.now())),
                    null,
                    MANY_LIT);
        }
        Within smallest = null;
        for (String organ : asked.scope().organs()) {
            Within set = add(Source.withPartOf(tenant, organ, asked.word()), organ, MANY);
            smallest = smallest == null || set.size() < smallest.size() ? set : smallest;
        }
        return smallest;
    }

    private Within add(Source source, String organ, int many) {
        int counted = rows.count(source.keys(), new Conditions().and("true"), many);
        int size = counted < many ? counted : Math.max(many, total / 4);
        // a department's parts are narrowed to those that may hold the word
        double word = organ == null || asked.word() == null || !asked.word().mapped()
                ? 1
                : sets.get(0).share();
        double share = Math.min(1, Math.max(1.0, size) / total / word);
        Within set = new Within(source, organ, size, share, total, word);
        sets.add(set);
        return set;
    }

    private double fetching() {
        return (double) FETCH * least.size() + tests(COUNTED);
    }

    private double walking(int size) {
        return Math.min(walked, size / share) * (PASS + (sets.isEmpty() ? 0 : testing()));
    }

    private double alongParts(int size) {
        return parts == null || asked.order() != RegisterOrder.RECEIVED
                ? Double.MAX_VALUE
                : Math.min(parts.size(), size / withoutSet(parts)) * (FETCH + test());
    }

    /** Which part of a set, which lies on all shelves, is expected to be a hit. */
    private double withoutSet(Within set) {
        return Math.min(1, share / set.share() / set.word() * walked / set.of());
    }

    private double tests(int hits) {
        return asked.word() == null ? 0 : test() * Math.min(hits, least.size());
    }

    /** Only rows that the shelves leave are tested. */
    private double testing() {
        return test() * left / walked;
    }

    private double test() {
        boolean looked = asked.word() != null
                && asked.word().exact()
                && asked.scope().organs().isEmpty()
                && asked.scope().signer() == null;
        return looked ? LOOK : TEST;
    }

    private double counting() {
        return shelvesTell() ? 0 : Math.min(countingWalk(), countingFetch());
    }

    private double countingWalk() {
        return Math.min(walked, COUNTED / share) * (PASS + testing());
    }

    private double countingFetch() {
        return least == null
                ? Double.MAX_VALUE
                : FETCH * Math.min(least.size(), COUNTED / withoutSet(least)) + tests(COUNTED);
    }

    private ListPage fetched(int size) {
        return rows.sorted(
                least.source(), asked.filters(least.organ()), asked.wordStands(), asked.order(), asked.after(), size);
    }

    /** @return null when given up */
    private List<ListRow> walk(int size, boolean alongParts) {
        List<ListRow> found = new ArrayList<>();
        PageKey from = asked.after();
        int passed = 0;
        // short stretches: of long ones the database would rather sort whole shelves
        int stretch =
                (int) Math.min(LONGEST, Math.max(1, (size + 1) / (alongParts ? withoutSet(parts) : share) * 1.25));
        while (found.size() <= size) {
            Stretch next = next(from, alongParts, stretch, size);
            found.addAll(next.hits());
            passed += stretch;
            if (next.last() == null) {
                break;
            }
            if (found.size() <= size && least != null && passed >= PASSED && FETCH * least.size() < walked) {
                return null;
            }
            from = PageKey.of(next.last());
            stretch = Math.min(passed >= PASSED ? LONGER : LONGEST, 2 * stretch);
        }
        return found.subList(0, Math.min(found.size(), size + 1));
    }

    private Stretch next(PageKey from, boolean alongParts, int stretch, int size) {
        if (shelvesTell() && !RegisterFilter.given(asked.filter().category())) {
            return rows.onShelves(ranges(from), asked.order(), size + 1);
        }
        return alongParts
                ? rows.alongParts(partsFrom(from), asked.everything(), asked.order(), stretch)
                : rows.alongShelves(ranges(from), asked.everything(), asked.order(), stretch);
    }

    private Ranges partsFrom(PageKey from) {
        Ranges ranges = Ranges.descending("register_organ", asked.tenant(), "received_at", "proposal_id");
        Conditions part = new Conditions().and("e.organ = ?", parts.organ());
        if (asked.word() != null && asked.word().mapped()) {
            part.and(asked.word().may("e"));
        }
        ranges.add(part.sql(), part.params());
        if (from != null) {
            ranges.after(asked.order().value(from), from.id());
        }
        return ranges;
    }

    private Ranges ranges(PageKey from) {
        Ranges ranges = asked.order().ranges(asked.tenant(), from);
        // without deadline: they stand together at the end of this order
        boolean noDue = asked.filter().lamp() == Lamp.NONE && asked.order() == RegisterOrder.DUE;
        for (Shelf shelf : shelves) {
            if (noDue) {
                ranges.add("e.kind = ? and e.state = ? and e.due = ?", shelf.kind(), shelf.state(), RowReader.NO_DUE);
            } else {
                ranges.add("e.kind = ? and e.state = ?", shelf.kind(), shelf.state());
            }
        }
        return ranges;
    }

    private Conditions onShelves() {
        return new Conditions()
                .and(
                        Conditions.any(
                                "e.state",
                                shelves.stream().map(Shelf::state).distinct().toList()),
                        shelves.stream().map(Shelf::state).distinct().toArray());
    }

    private boolean shelvesTell() {
        return sets.isEmpty() && asked.filter().lamp() == null;
    }

    private int count() {
        if (shelvesTell()) {
            return Math.min(left, COUNTED);
        }
        if (asked.wordDecides() && asked.word().certain() >= COUNTED) {
            return COUNTED;
        }
        if (sets.size() == 1
                && parts == least
                && least != null
                && left == total
                && asked.filter().lamp() == null) {
            return Math.min(least.size(), COUNTED);
        }
        if (countingWalk() <= countingFetch()) {
            return rows.count(Source.all(), new Conditions().and(onShelves()).and(asked.everything()), COUNTED);
        }
        if (asked.word() != null && least.source() == sets.get(0).source()) {
            int enough = (int) Math.min(MANY, 1.3 * COUNTED / withoutSet(least)) + 200;
            if (rows.count(asked.word().newest(enough), asked.everything(), COUNTED) == COUNTED) {
                return COUNTED;
            }
        }
        return rows.count(least.source(), asked.filters(least.organ()).and(asked.wordStands()), COUNTED);
    }
}
