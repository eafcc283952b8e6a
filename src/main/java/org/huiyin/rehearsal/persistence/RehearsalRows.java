package org.huiyin.rehearsal.persistence;

import java.util.List;
import org.huiyin.proposal.ProposalKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a rehearsal must know of the tables: how far the numbers go, whose parts there are, and the numbers it takes. */
@Repository
public class RehearsalRows {

    /** Stands where a registered source would: nothing came through Kafka. */
    public static final String SOURCE = "rehearsal";

    private final JdbcClient jdbc;

    RehearsalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static String reference(long number) {
        return "rehearsal-%09d".formatted(number);
    }

    /** The first number no rehearsal of the district has used; gaps of an interrupted one stay gaps. */
    public long nextNumber(String tenant) {
        return jdbc.sql(
                        """
                        select coalesce(max(substring(sender_reference from '[0-9]+$')::bigint) + 1, 0) from proposal
                        where tenant_id = :tenant and source = :source""")
                .param("tenant", tenant)
                .param("source", SOURCE)
                .query(Long.class)
                .single();
    }

    public List<Part> parts(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select id, organ, role = 'LEAD' as lead from assignment
                        where tenant_id = :tenant and proposal_id = :id order by ord""")
                .param("tenant", tenant)
                .param("id", proposalId)
                .query((row, n) -> new Part(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** @return the last of so many consecutive proposal numbers, all of them taken now */
    public int takeNumbers(String tenant, ProposalKind kind, int term, int session, int count) {
        return jdbc.sql(
                        """
                        insert into proposal_number as n (tenant_id, term, session, kind, last)
                        values (:tenant, :term, :session, :kind, :count)
                        on conflict (tenant_id, term, session, kind) do update set last = n.last + :count
                        returning last""")
                .param("tenant", tenant)
                .param("term", term)
                .param("session", session)
                .param("kind", kind.name())
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    /** One department's part. */
    public record Part(String assignmentId, String organ, boolean lead) {}
}
