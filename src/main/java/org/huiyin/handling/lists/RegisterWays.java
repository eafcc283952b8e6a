package org.huiyin.handling.lists;

import java.util.ArrayList;
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

    /** After so many rows the walk is given up: what was looked for lies elsewhere than its number let expect. */
    private static final int PASSED = 4_000;

    private static final int LONGEST = 600;

    /** Where nothing else is shorter. */
    private static final int LONGER = 5_000;

    private final RegisterRows rows;
    private final RegisterQuestion asked;
    private final WayCosts costs;

    RegisterWays(RegisterRows rows, RegisterQuestion asked, List<Shelf> all) {
        this.rows = rows;
        this.asked = asked;
        this.costs = new WayCosts(rows, asked, all);
    }

    ListPage page(int size) {
        if (costs.shelves().isEmpty()) {
            return ListPage.of(List.of(), size, 0);
        }
        if (costs.fetchingIsLeast(size)) {
            return fetched(size);
        }
        List<ListRow> found = walk(size, costs.alongParts(size) < costs.walking(size));
        return found == null ? fetched(size) : ListPage.of(found, size, count());
    }

    private ListPage fetched(int size) {
        return rows.sorted(
                costs.least().source(),
                asked.filters(costs.least().organ()),
                asked.wordStands(),
                asked.order(),
                asked.after(),
                size);
    }

    /** @return null when given up */
    private List<ListRow> walk(int size, boolean alongParts) {
        List<ListRow> found = new ArrayList<>();
        PageKey from = asked.after();
        int passed = 0;
        // short stretches: of long ones the database would rather sort whole shelves
        int stretch = (int) Math.min(
                LONGEST,
                Math.max(1, (size + 1) / (alongParts ? costs.withoutSet(costs.parts()) : costs.share()) * 1.25));
        while (found.size() <= size) {
            Stretch next = next(from, alongParts, stretch, size);
            found.addAll(next.hits());
            passed += stretch;
            if (next.last() == null) {
                break;
            }
            if (found.size() <= size && passed >= PASSED && costs.fetchingIsShorter()) {
                return null;
            }
            from = PageKey.of(next.last());
            stretch = Math.min(passed >= PASSED ? LONGER : LONGEST, 2 * stretch);
        }
        return found.subList(0, Math.min(found.size(), size + 1));
    }

    private Stretch next(PageKey from, boolean alongParts, int stretch, int size) {
        if (costs.shelvesTell() && !RegisterFilter.given(asked.filter().category())) {
            return rows.onShelves(ranges(from), asked.order(), size + 1);
        }
        return alongParts
                ? rows.alongParts(partsFrom(from), asked.everything(), asked.order(), stretch)
                : rows.alongShelves(ranges(from), asked.everything(), asked.order(), stretch);
    }

    private Ranges partsFrom(PageKey from) {
        Ranges ranges = Ranges.descending("register_organ", asked.tenant(), "received_at", "proposal_id");
        Conditions part = new Conditions().and("e.organ = ?", costs.parts().organ());
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
        for (Shelf shelf : costs.shelves()) {
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
                                costs.shelves().stream()
                                        .map(Shelf::state)
                                        .distinct()
                                        .toList()),
                        costs.shelves().stream().map(Shelf::state).distinct().toArray());
    }

    private int count() {
        if (costs.shelvesTell()) {
            return Math.min(costs.left(), WayCosts.COUNTED);
        }
        if (asked.wordDecides() && asked.word().certain() >= WayCosts.COUNTED) {
            return WayCosts.COUNTED;
        }
        if (costs.partsTell()) {
            return Math.min(costs.least().size(), WayCosts.COUNTED);
        }
        if (costs.countingByWalk()) {
            return rows.count(
                    Source.all(), new Conditions().and(onShelves()).and(asked.everything()), WayCosts.COUNTED);
        }
        if (costs.wordIsLeast()) {
            int enough = (int) Math.min(WayCosts.MANY, 1.3 * WayCosts.COUNTED / costs.withoutSet(costs.least())) + 200;
            if (rows.count(asked.word().newest(enough), asked.everything(), WayCosts.COUNTED) == WayCosts.COUNTED) {
                return WayCosts.COUNTED;
            }
        }
        return rows.count(
                costs.least().source(), asked.filters(costs.least().organ()).and(asked.wordStands()), WayCosts.COUNTED);
    }
}
