package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.KeyDesk.Nominated;
import org.huiyin.handling.KeyNomination;
import org.huiyin.handling.KeyNomination.State;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of nominations for key supervision. */
@Repository
public class KeyNominations {

    private static final int LONGEST_LIST = 300;

    private final JdbcClient jdbc;

    KeyNominations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, KeyNomination n) {
        jdbc.sql(
                        """
                        insert into key_nomination (tenant_id, id, proposal_id, nominated_by, nominated_by_name, reason,
                            nominated_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, n.id(), n.proposalId(), n.nominatedBy(), n.nominatedByName(), n.reason())
                .params(SqlTime.of(n.nominatedAt()), n.state().name())
                .update();
    }

    public void decide(Actor actor, String id, State state, String answer, Instant at) {
        jdbc.sql(
                        """
                        update key_nomination set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, answer = ?
                        where tenant_id = ? and id = ? and state = 'OPEN'""")
                .params(state.name(), actor.person(), actor.personName(), SqlTime.of(at), answer)
                .params(actor.tenant(), id)
                .update();
    }

    public Optional<KeyNomination> open(String tenant, String proposalId) {
        return jdbc.sql("select * from key_nomination where tenant_id = ? and proposal_id = ? and state = 'OPEN'")
                .params(tenant, proposalId)
                .query(KeyNominations::map)
                .optional();
    }

    public List<KeyNomination> of(String tenant, String proposalId) {
        return jdbc.sql(
                        "select * from key_nomination where tenant_id = ? and proposal_id = ? order by nominated_at, id")
                .params(tenant, proposalId)
                .query(KeyNominations::map)
                .list();
    }

    /** Those that wait for a decision, the oldest first. @param kind or null for both */
    public List<Nominated> waiting(String tenant, ProposalKind kind, Collection<ProposalState> states) {
        return jdbc.sql(
                        """
                        select n.*, p.number, p.subject from key_nomination n
                        join proposal p on p.tenant_id = n.tenant_id and p.id = n.proposal_id
                        where n.tenant_id = :tenant and n.state = 'OPEN' and p.state = any (:states)
                            and (cast(:kind as text) is null or p.kind = :kind)
                        order by n.nominated_at, n.id limit :limit""")
                .param("tenant", tenant)
                .param("kind", kind == null ? null : kind.name())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", LONGEST_LIST)
                .query((row, n) -> new Nominated(
                        row.getString("proposal_id"), row.getString("number"), row.getString("subject"), map(row, n)))
                .list();
    }

    private static KeyNomination map(ResultSet row, int n) throws SQLException {
        return new KeyNomination(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("nominated_by"),
                row.getString("nominated_by_name"),
                row.getString("reason"),
                SqlTime.instant(row, "nominated_at"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by_name"),
                SqlTime.instant(row, "decided_at"),
                row.getString("answer"));
    }
}
