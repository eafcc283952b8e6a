package org.huiyin.handling.lists;

import java.util.List;
import org.huiyin.handling.RaisedProposals;
import org.huiyin.handling.lists.RegisterRows.Source;
import org.huiyin.handling.lists.Shelves.Shelf;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Repository;

/** 台账: all proposals a post may see, with search, filters, sorting and paging by key. */
@Repository
public class Register {

    private final RegisterRows rows;
    private final SearchCandidates search;
    private final Shelves shelves;
    private final RowReader reader;
    private final RaisedProposals raised;

    Register(RegisterRows rows, SearchCandidates search, Shelves shelves, RowReader reader, RaisedProposals raised) {
        this.rows = rows;
        this.search = search;
        this.shelves = shelves;
        this.reader = reader;
        this.raised = raised;
    }

    public ListPage page(Actor actor, RegisterFilter filter, String after, int size) {
        RegisterScope scope = RegisterScope.of(actor, filter);
        List<Shelf> all = shelves.of(actor.tenant());
        PageKey key = PageKey.of(after);
        if (Shelves.left(all, scope, filter).isEmpty()) {
            return ListPage.of(List.of(), size, 0);
        }
        Found word = RegisterFilter.given(filter.q())
                ? search.of(actor.tenant(), Postings.small(filter.q()), scope, filter)
                : null;
        RegisterQuestion question = new RegisterQuestion(actor.tenant(), scope, filter, word, key, reader.now());
        Source few = few(actor, filter);
        return few == null
                ? new RegisterWays(rows, question, all).page(size)
                : rows.sorted(few, question.filters(null), question.wordStands(), question.order(), key, size);
    }

    /** What is marked or stands on a ladder is few enough to be fetched and sorted; null when neither is asked for. */
    private Source few(Actor actor, RegisterFilter filter) {
        if (filter.level() == null) {
            return filter.mark() == null ? null : Source.marked(actor.tenant(), filter.mark());
        }
        List<String> standing = raised.on(actor, filter.level());
        return filter.mark() == null
                ? Source.among(actor.tenant(), standing)
                : Source.marked(actor.tenant(), filter.mark()).among(standing);
    }
}
