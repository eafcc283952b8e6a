package org.huiyin.handling.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.handling.lists.Postings.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves what has gathered in the search's tail into segments, a full one at a time; on several nodes one does it for a district. */
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

    static String kind(String kind) {
        return "kind=" + kind;
    }

    static String category(String category) {
        return "category=" + category;
    }

    static String signer(String person) {
        return "signer=" + person;
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "5s")
    void sealAll() {
        jdbc.sql("select tenant_id from search_tail group by tenant_id having count(*) >= ? order by tenant_id")
                .param(Postings.TEXTS)
                .query(String.class)
                .list()
                .forEach(tenant -> seal(tenant, Postings.TEXTS));
    }

    /** @param least fewer than these stay in the tail */
    void seal(String tenant, int least) {
        while (Boolean.TRUE.equals(transactions.execute(status -> sealOne(tenant, least, status)))) {
            // the next one
        }
    }

    /** @return whether there may be more to do */
    private boolean sealOne(String tenant, int least, TransactionStatus status) {
        // one after the other, so that a higher segment is never seen before a lower one
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('search_segment'), hashtext(?))")
                .param(tenant)
                .query(Boolean.class)
                .single();
        List<String> ids = alone ? locked(tenant) : List.of();
        if (ids.isEmpty() || ids.size() < least) {
            return false;
        }
        // read after the lock: a change that came before is in it, a later one puts its proposal into the tail again
        List<Sealed> sealed = jdbc.sql(
                        """
                        select s.proposal_id, s.text, r.kind, r.category, array(select g.person from proposal_signer g
                            where g.tenant_id = s.tenant_id and g.proposal_id = s.proposal_id) as signers from search_text s
                        join register_row r on r.tenant_id = s.tenant_id and r.proposal_id = s.proposal_id
                        where s.tenant_id = ? and s.proposal_id = any(?) order by r.received_at, s.proposal_id""")
                .params(tenant, ids.toArray(String[]::new))
                .query((row, n) ->
                        new Sealed(row.getString(1), row.getString(2), row.getString(3), row.getString(4), (String[])
                                row.getArray(5).getArray()))
                .list();
        if (sealed.isEmpty() || write(tenant, sealed) == 0) {
            status.setRollbackOnly();
            return false;
        }
        return true;
    }

    private List<String> locked(String tenant) {
        return jdbc.sql(
                        """
                        select proposal_id from search_tail where tenant_id = ?
                        order by proposal_id limit ? for update skip locked""")
                .params(tenant, Postings.TEXTS)
                .query(String.class)
                .list();
    }

    private int write(String tenant, List<Sealed> sealed) {
        long segment = jdbc.sql("insert into search_segment (tenant_id) values (?) returning id")
                .param(tenant)
                .query(Long.class)
                .single();
        List<Object[]> postings = new ArrayList<>();
        Postings.of(sealed.stream().map(Sealed::document).toList())
                .forEach((bucket, entries) -> postings.add(new Object[] {tenant, bucket, segment, entries}));
        batches.batchUpdate(
                "insert into search_posting (tenant_id, bucket, segment, entries) values (?, ?, ?, ?)", postings);
        List<Object[]> slots = new ArrayList<>();
        for (int slot = 0; slot < sealed.size(); slot++) {
            slots.add(new Object[] {
                tenant, segment * Postings.TEXTS + slot, sealed.get(slot).id()
            });
        }
        batches.batchUpdate("insert into search_slot (tenant_id, slot, proposal_id) values (?, ?, ?)", slots);
        return told(tenant, segment, sealed);
    }

    /** The rows learn where they are, but for those that others change just now: these stay in the tail. */
    private int told(String tenant, long segment, List<Sealed> sealed) {
        int told = jdbc.sql(
                        """
                        with free as materialized (
                            select r.proposal_id, k.slot from search_slot k
                            join unnest(:ids, :categories) as s (id, category) on s.id = k.proposal_id
                            join register_row r on r.tenant_id = k.tenant_id and r.proposal_id = k.proposal_id
                                and r.category = s.category
                            where k.tenant_id = :tenant and k.slot between :first and :last
                            for no key update of r skip locked),
                        told as (
                            update register_row r set slot = free.slot from free
                            where r.tenant_id = :tenant and r.proposal_id = free.proposal_id),
                        parts as (
                            update register_organ o set slot = free.slot from free
                            where o.tenant_id = :tenant and o.proposal_id = free.proposal_id)
                        delete from search_tail t where t.tenant_id = :tenant
                            and t.proposal_id in (select free.proposal_id from free)""")
                .param("tenant", tenant)
                .param("ids", sealed.stream().map(Sealed::id).toArray(String[]::new))
                .param("categories", sealed.stream().map(Sealed::category).toArray(String[]::new))
                .param("first", segment * Postings.TEXTS)
                .param("last", segment * Postings.TEXTS + Postings.TEXTS - 1)
                .update();
        if (told < sealed.size()) {
            jdbc.sql("update search_segment set stale = ? where tenant_id = ? and id = ?")
                    .params(sealed.size() - told, tenant, segment)
                    .update();
        }
        return told;
    }

    private record Sealed(String id, String text, String kind, String category, String[] signers) {

        Document document() {
            List<String> names = new ArrayList<>(List.of(SealSegments.kind(kind), SealSegments.category(category)));
            Stream.of(signers).map(SealSegments::signer).forEach(names::add);
            return new Document(text, names);
        }
    }
}
