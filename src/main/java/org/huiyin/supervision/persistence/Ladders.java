package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.Ladder.State;
import org.huiyin.workflow.Obligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of ladders. */
@Repository
public class Ladders {

    private final JdbcClient jdbc;

    Ladders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for another who opens the same one meanwhile.
     *
     * @return false when there is an open ladder of the obligation already
     */
    public boolean open(Ladder l) {
        Obligation o = l.obligation();
        return jdbc.sql(
                                """
                        insert into ladder (tenant_id, id, subject_type, subject_id, scope_id, kind, organ, proposal_id, title,
                            emergency, opening_trigger, due, level, state, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'OPEN', ?)
                        on conflict (tenant_id, subject_type, subject_id, coalesce(scope_id, ''), kind) where state = 'OPEN'
                        do nothing""")
                        .params(l.tenant(), l.id(), o.subjectType(), o.subjectId(), o.scopeId(), o.kind(), l.organ())
                        .params(l.proposalId(), l.title(), l.emergency(), l.openingTrigger(), l.due())
                        .param(SqlTime.of(l.openedAt()))
                        .update()
                == 1;
    }

    /** The open ladder of an obligation; taken hold of, so that its acts, its clocks and its end follow one another. */
    public Optional<Ladder> lockOpen(Obligation o) {
        return jdbc.sql(
                        """
                        select * from ladder
                        where tenant_id = ? and subject_type = ? and subject_id = ? and coalesce(scope_id, '') = ? and kind = ?
                            and state = 'OPEN' for update""")
                .params(o.tenant(), o.subjectType(), o.subjectId(), o.scopeId() == null ? "" : o.scopeId(), o.kind())
                .query(Ladders::map)
                .optional();
    }

    /** @throws BusinessException NOT_FOUND */
    public Ladder lock(String tenant, String id) {
        return jdbc.sql("select * from ladder where tenant_id = ? and id = ? for update")
                .params(tenant, id)
                .query(Ladders::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.supervision.unknown"));
    }

    public Optional<Ladder> find(String tenant, String id) {
        return jdbc.sql("select * from ladder where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(Ladders::map)
                .optional();
    }

    public List<Ladder> ofProposal(String tenant, String proposalId) {
        return jdbc.sql("select * from ladder where tenant_id = ? and proposal_id = ? order by opened_at, id")
                .params(tenant, proposalId)
                .query(Ladders::map)
                .list();
    }

    /** Of a promise or a whistle. */
    public List<Ladder> ofSubject(String tenant, String subjectType, String subjectId) {
        return jdbc.sql(
                        """
                        select * from ladder where tenant_id = ? and subject_id = ? and subject_type = ?
                        order by opened_at, id""")
                .params(tenant, subjectId, subjectType)
                .query(Ladders::map)
                .list();
    }

    /** The highest first. */
    public List<Ladder> openOnes(String tenant, int most) {
        return jdbc.sql(
                        """
                        select * from ladder where tenant_id = ? and state = 'OPEN' order by level desc, opened_at, id limit ?""")
                .params(tenant, most)
                .query(Ladders::map)
                .list();
    }

    public List<Ladder> ofOrgan(String tenant, String organ, int most) {
        return jdbc.sql(
                        """
                        select * from ladder where tenant_id = ? and organ = ?
                        order by state = 'OPEN' desc, opened_at desc, id limit ?""")
                .params(tenant, organ, most)
                .query(Ladders::map)
                .list();
    }

    public void reached(Ladder l, int level) {
        jdbc.sql("update ladder set level = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(level, l.tenant(), l.id())
                .update();
    }

    public void close(Ladder l, State state, Instant at) {
        jdbc.sql("update ladder set state = ?, closed_at = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(state.name(), SqlTime.of(at), l.tenant(), l.id())
                .update();
    }

    static Ladder map(ResultSet row, int n) throws SQLException {
        String tenant = row.getString("tenant_id");
        return new Ladder(
                tenant,
                row.getString("id"),
                new Obligation(
                        tenant,
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getString("scope_id"),
                        row.getString("kind")),
                row.getString("organ"),
                row.getString("proposal_id"),
                row.getString("title"),
                row.getBoolean("emergency"),
                row.getString("opening_trigger"),
                SqlTime.day(row, "due"),
                row.getInt("level"),
                State.valueOf(row.getString("state")),
                SqlTime.instant(row, "opened_at"),
                SqlTime.instant(row, "closed_at"),
                row.getInt("version"));
    }
}
