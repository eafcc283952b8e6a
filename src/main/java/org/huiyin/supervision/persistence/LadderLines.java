package org.huiyin.supervision.persistence;

import java.util.List;
import org.huiyin.supervision.ConductCard;
import org.huiyin.supervision.Ladder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ladders and cards as lists show them, bound to what a post may see. */
@Repository
public class LadderLines {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    LadderLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a post may see.
     *
     * @param organ only this organ's, or null
     * @param proposalKind only those of proposals of this kind, or null
     * @param subjectType only those of such subjects, or null
     */
    public record Sight(String organ, String proposalKind, String subjectType) {}

    /** The highest first. */
    public List<Ladder> open(String tenant, Sight sight, Integer level) {
        return seen(
                        """
                        select l.* from ladder l
                        where l.tenant_id = :tenant and l.state = 'OPEN' and (cast(:level as int) is null or l.level = :level)""",
                        "order by l.level desc, l.opened_at, l.id",
                        tenant,
                        sight)
                .param("level", level)
                .query(Ladders::map)
                .list();
    }

    public List<Ladder> ofProposal(String tenant, Sight sight, String proposalId) {
        return seen(
                        "select l.* from ladder l where l.tenant_id = :tenant and l.proposal_id = :proposal",
                        "order by l.opened_at, l.id",
                        tenant,
                        sight)
                .param("proposal", proposalId)
                .query(Ladders::map)
                .list();
    }

    /** Whether it is within what a post may see. */
    public boolean sees(Ladder l, Sight sight) {
        return seen(
                        "select 1 from ladder l where l.tenant_id = :tenant and l.id = :id",
                        "order by 1",
                        l.tenant(),
                        sight)
                .param("id", l.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Those whose appeal waits first, then the newest. */
    public List<ConductCard> cards(String tenant, Sight sight) {
        return seen(
                        """
                        select c.* from conduct_card c join ladder l on l.tenant_id = c.tenant_id and l.id = c.ladder_id
                        where c.tenant_id = :tenant""",
                        "order by c.state = 'APPEALED' desc, c.issued_at desc, c.id",
                        tenant,
                        sight)
                .query(ConductCards::map)
                .list();
    }

    private JdbcClient.StatementSpec seen(String select, String order, String tenant, Sight sight) {
        return jdbc.sql(select
                        + """
                         and (cast(:organ as text) is null or l.organ = :organ)
                         and (cast(:type as text) is null or l.subject_type = :type)
                         and (cast(:kind as text) is null or exists (select from proposal p
                             where p.tenant_id = l.tenant_id and p.id = l.proposal_id and p.kind = :kind))
                        """
                        + order + " limit " + MOST)
                .param("tenant", tenant)
                .param("organ", sight.organ())
                .param("type", sight.subjectType())
                .param("kind", sight.proposalKind());
    }
}
