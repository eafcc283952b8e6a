package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.handling.lists.RegisterRows.Source;
import org.huiyin.handling.lists.Shelves.Shelf;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * What each way to a page of the register would cost, told by the sizes of the shelves and of the sets that must hold all hits. Costs
 * are relative: to fetch a row by its key, to pass it on a walk, to test it.
 */
final class WayCosts {

    /** Whether a set is larger need not be known. */
    static final int MANY = 20_000;

    /** Of a lamp: it is not counted along an index alone. */
    private static final int MANY_LIT = 2_000;

    /** Relative costs of fetching a row by its key, of passing it on the walk, and of testing it. */
    private static final int FETCH = 8;

    private static final int PASS = 1;
    private static final int TEST = 6;

    /** Of testing it by the map of the word alone. */
    private static final double LOOK = 0.3;

    static final int COUNTED = ListPage.COUNT_LIMIT + 1;

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
    record Within(Source source, String organ, int size, double share, int of, double word) {}

    WayCosts(RegisterRows rows, RegisterQuestion asked, List<Shelf> all) {
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

    List<Shelf> shelves() {
        return shelves;
    }

    /** What the shelves leave of all rows. */
    int left() {
        return left;
    }

    /** The smallest set that holds all hits, or null. */
    Within least() {
        return least;
    }

    /** The fewest parts of a department asked for, or null. */
    Within parts() {
        return parts;
    }

    double share() {
        return share;
    }

    boolean fetchingIsLeast(int size) {
        return least != null && fetching() <= Math.min(walking(size), alongParts(size)) + counting();
    }

    /** Than to walk on to the end. */
    boolean fetchingIsShorter() {
        return least != null && FETCH * least.size() < walked;
    }

    boolean countingByWalk() {
        return countingWalk() <= countingFetch();
    }

    /** The fewest rows are those that may hold the word. */
    boolean wordIsLeast() {
        return asked.word() != null && least == sets.get(0);
    }

    /** A department's parts are all hits. */
    boolean partsTell() {
        return sets.size() == 1
                && parts == least
                && least != null
                && left == total
                && asked.filter().lamp() == null;
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

    double walking(int size) {
        return Math.min(walked, size / share) * (PASS + (sets.isEmpty() ? 0 : testing()));
    }

    double alongParts(int size) {
        return parts == null || asked.order() != RegisterOrder.RECEIVED
                ? Double.MAX_VALUE
                : Math.min(parts.size(), size / withoutSet(parts)) * (FETCH + test());
    }

    /** Which part of a set, which lies on all shelves, is expected to be a hit. */
    double withoutSet(Within set) {
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

    boolean shelvesTell() {
        return sets.isEmpty() && asked.filter().lamp() == null;
    }
}
