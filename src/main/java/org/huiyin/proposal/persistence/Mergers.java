package org.huiyin.proposal.persistence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which proposal is merged into which. */
@Repository
public class Mergers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mergers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By its id or, as people write it, by its printed number. */
    public Optional<String> named(String tenant, String idOrNumber) {
        return jdbc.sql("select id from proposal where tenant_id = :tenant and (id = :name or number = :name)")
                .param("tenant", tenant)
                .param("name", idOrNumber)
                .query(String.class)
                .optional();
    }

    /** The child's own children follow with it. */
    public void merge(Proposal child, Proposal mother) {
        jdbc.sql(
                        """
                update proposal set merged_into = :mother, merged_at = :now, mother = false
                where tenant_id = :tenant and (id = :child or merged_into = :child)""")
                .param("mother", mother.id())
                .param("now", SqlTime.of(clock.instant()))
                .param("tenant", child.tenant())
                .param("child", child.id())
                .update();
        markMother(child.tenant(), mother.id());
    }

    public void unmerge(Proposal child) {
        jdbc.sql(
                        """
                update proposal set merged_into = null, merged_at = null
                where tenant_id = :tenant and id = :child""")
                .param("tenant", child.tenant())
                .param("child", child.id())
                .update();
        markMother(child.tenant(), child.mergedInto());
    }

    /** The first child takes the mother's place; the others follow it in the order they had. */
    public void succeed(Proposal former, Proposal first, boolean withOthers) {
        jdbc.sql(
                        """
                update proposal set merged_into = :first
                where tenant_id = :tenant and merged_into = :former and id <> :first""")
                .param("first", first.id())
                .param("former", former.id())
                .param("tenant", former.tenant())
                .update();
        jdbc.sql(
                        """
                update proposal set merged_into = null, merged_at = null, mother = :withOthers
                where tenant_id = :tenant and id = :first""")
                .param("withOthers", withOthers)
                .param("tenant", former.tenant())
                .param("first", first.id())
                .update();
        markMother(former.tenant(), former.id());
    }

    private void markMother(String tenant, String id) {
        jdbc.sql(
                        """
                update proposal p set mother = exists (select from proposal c
                    where c.tenant_id = p.tenant_id and c.merged_into = p.id)
                where p.tenant_id = :tenant and p.id = :id""")
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }

    /** What a secretariat may merge into a docketed mother, the newest first: of the same kind, under review or docketed. */
    public List<Candidate> candidates(Proposal mother, int limit) {
        return jdbc.sql(
                        """
                select p.id, p.number, p.subject, s.name from proposal p
                join proposal_signer s on s.tenant_id = p.tenant_id and s.proposal_id = p.id and s.lead
                where p.tenant_id = :tenant and p.kind = :kind and p.state in ('SUBMITTED', 'DOCKETED') and p.id <> :id
                order by p.category <> :category, p.received_at desc, p.id limit :limit""")
                .param("tenant", mother.tenant())
                .param("kind", mother.kind().name())
                .param("id", mother.id())
                .param("category", mother.category())
                .param("limit", limit)
                .query((rs, n) -> new Candidate(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    /** @param number null while under review */
    public record Candidate(String id, String number, String subject, String proposer) {}
}
