package org.huiyin.handling.lists;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves what has gathered in the search's tail into segments, a full one at a time; several nodes may do it beside each other. */
@Service
class SealSegments {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    SealSegments(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "5s")
    void sealAll() {
        jdbc.sql("select tenant_id from search_tail group by tenant_id having count(*) >= ? order by tenant_id")
                .param(Signature.TEXTS)
                .query(String.class)
                .list()
                .forEach(tenant -> seal(tenant, Signature.TEXTS));
    }

    /** @param least fewer than these stay in the tail */
    void seal(String tenant, int least) {
        while (Boolean.TRUE.equals(transactions.execute(status -> sealOne(tenant, least)))) {
            // the next one
        }
    }

    private boolean sealOne(String tenant, int least) {
        List<String> ids = jdbc.sql(
                        """
                        select proposal_id from search_tail where tenant_id = ?
                        order by proposal_id limit ? for update skip locked""")
                .params(tenant, Signature.TEXTS)
                .query(String.class)
                .list();
        if (ids.isEmpty() || ids.size() < least) {
            return false;
        }
        // read after the lock: a change that came before is in it, a later one puts its proposal into the tail again
        String[] locked = ids.toArray(String[]::new);
        List<Text> texts = jdbc.sql(
                        "select proposal_id, text from search_text where tenant_id = ? and proposal_id = any(?)")
                .params(tenant, locked)
                .query((row, n) -> new Text(row.getString(1), row.getString(2)))
                .list();
        long segment = jdbc.sql("insert into search_segment (tenant_id, signature) values (?, ?) returning id")
                .params(tenant, Signature.of(texts.stream().map(Text::text).toList()))
                .query(Long.class)
                .single();
        List<Object[]> slots = new java.util.ArrayList<>();
        for (int slot = 0; slot < texts.size(); slot++) {
            slots.add(new Object[] {tenant, segment, slot, texts.get(slot).id()});
        }
        batches.batchUpdate(
                "insert into search_slot (tenant_id, segment, slot, proposal_id) values (?, ?, ?, ?)", slots);
        jdbc.sql("delete from search_tail where tenant_id = ? and proposal_id = any(?)")
                .params(tenant, locked)
                .update();
        return true;
    }

    private record Text(String id, String text) {}
}
