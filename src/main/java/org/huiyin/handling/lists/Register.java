package org.huiyin.handling.lists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.lists.RegisterRows.Source;
import org.huiyin.handling.lists.Shelves.Shelf;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.stereotype.Repository;

/** 台账: all proposals a post may see, with search, filters, sorting and paging by key. */
@Repository
public class Register {

    /** So many rows are sooner fetched and sorted than met along a list. */
    private static final int FEW = 5000;

    private final RegisterRows rows;
    private final RegisterSearch search;
    private final Shelves shelves;
    private final RowReader reader;

    Register(RegisterRows rows, RegisterSearch search, Shelves shelves, RowReader reader) {
        this.rows = rows;
        this.search = search;
        this.shelves = shelves;
        this.reader = reader;
    }

    public ListPage page(Actor actor, RegisterFilter filter, String after, int size) {
        RegisterScope scope = RegisterScope.of(actor, filter);
        List<Shelf> left = shelves.of(actor.tenant(), scope, filter);
        PageKey key = PageKey.of(after);
        if (left.isEmpty()) {
            return ListPage.of(List.of(), size, 0);
        }
        return new Asked(actor.tenant(), scope, filter, left, key, size).page();
    }

    /** One question to the register. */
    private final class Asked {

        private final String tenant;
        private final RegisterScope scope;
        private final RegisterFilter filter;
        private final List<Shelf> left;
        private final PageKey after;
        private final int size;
        private final RegisterOrder order;
        private final OffsetDateTime now = SqlTime.of(reader.now());

        Asked(String tenant, RegisterScope scope, RegisterFilter filter, List<Shelf> left, PageKey after, int size) {
            this.tenant = tenant;
            this.scope = scope;
            this.filter = filter;
            this.left = left;
            this.after = after;
            this.size = size;
            this.order = RegisterOrder.of(filter);
        }

        ListPage page() {
            Conditions all = RegisterConditions.of(tenant, scope, filter, now);
            if (!RegisterFilter.given(filter.q())) {
                return listed(all, new Conditions().and("true"));
            }
            String words = Signature.small(filter.q());
            Conditions told = RegisterConditions.words(words);
            if (scope.signer() != null) {
                return listed(all.and(told), told);
            }
            Optional<List<String>> hits = search.hits(tenant, words, all);
            return hits.isPresent()
                    ? rows.sorted(Source.of(tenant, hits.get()), all, order, after, size)
                    : listed(new Conditions().and(all).and(told), told);
        }

        private ListPage listed(Conditions all, Conditions words) {
            Optional<Source> few = few();
            if (few.isPresent()) {
                return rows.sorted(few.get(), all, order, after, size);
            }
            if (!scope.organs().isEmpty()) {
                Source parts = Source.withPartOf(tenant, scope.organs().get(0));
                return ListPage.of(rows.along(parts, all, after, size + 1), size, counted(parts, all));
            }
            Conditions also = RegisterConditions.beyondShelf(scope, filter, now).and(words);
            List<ListRow> found = rows.along(left, tenant, also, order, after, size + 1);
            boolean shelvesTell = filter.lamp() == null && !RegisterFilter.given(filter.q());
            return ListPage.of(found, size, shelvesTell ? lying() : counted(Source.all(), all));
        }

        private Optional<Source> few() {
            if (scope.signer() != null) {
                return Optional.of(Source.signedBy(tenant, scope.signer()));
            }
            if (!scope.organs().isEmpty()) {
                return order == RegisterOrder.RECEIVED
                        ? Optional.empty()
                        : Optional.of(Source.withPartOf(tenant, scope.organs().get(0)));
            }
            boolean rareLamp = filter.lamp() == Lamp.OVERDUE
                    || filter.lamp() == Lamp.DUE_SOON
                    || filter.lamp() == Lamp.PROVISIONAL;
            Conditions lamp = RegisterConditions.lamp(tenant, filter.lamp(), now);
            return rareLamp && rows.count(Source.all(), lamp, FEW + 1) <= FEW
                    ? Optional.of(new Source("register_row e", lamp))
                    : Optional.empty();
        }

        private int lying() {
            int count = left.stream().mapToInt(Shelf::count).sum();
            return Math.min(count, ListPage.COUNT_LIMIT + 1);
        }

        private int counted(Source source, Conditions all) {
            return rows.count(source, all, ListPage.COUNT_LIMIT + 1);
        }
    }
}
