package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huiyin.handling.lists.ListKeeper.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the rows of lists and search anew out of the business tables: for rows written past the use cases, and after a repair. */
@Service
public class RebuildLists {

    private static final int AT_ONCE = 1000;

    private final ListRows rows;
    private final SealSegments segments;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    RebuildLists(ListRows rows, SealSegments segments, JdbcClient jdbc, TransactionTemplate transactions) {
        this.rows = rows;
        this.segments = segments;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** These proposals of a district, in the running transaction if there is one. */
    @Transactional
    public void rebuild(String tenant, Collection<String> proposalIds) {
        List<Subject> subjects =
                proposalIds.stream().map(id -> new Subject(tenant, id)).toList();
        rows.refreshSearch(subjects);
        rows.refresh(subjects);
    }

    /** All proposals of a district, a thousand per transaction; people may go on working. */
    public int rebuild(String tenant) {
        List<String> ids = jdbc.sql("select id from proposal where tenant_id = ? order by received_at, id")
                .param(tenant)
                .query(String.class)
                .list();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            transactions.executeWithoutResult(status -> rebuild(tenant, part));
        }
        segments.seal(tenant, Postings.TEXTS);
        return ids.size();
    }
}
