package org.huiyin.proposal.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.proposal.BodyKind;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole proposals by id: three statements, however many there are. */
@Component
class ProposalRows {

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> read(String tenant, List<String> ids) {
        return read(tenant, ids, "");
    }

    List<Proposal> readLocked(String tenant, String id) {
        return read(tenant, List.of(id), " for update");
    }

    Optional<ProposalState> lockState(String tenant, String id) {
        return jdbc.sql("select state from proposal where tenant_id = :tenant and id = :id for update")
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, n) -> ProposalState.valueOf(rs.getString(1)))
                .optional();
    }

    private List<Proposal> read(String tenant, List<String> ids, String lock) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // the proposal first: with a lock, its children are then read as the last one who held it left them
        List<Row> rows = jdbc.sql("select * from proposal where tenant_id = :tenant and id in (:ids)" + lock)
                .param("tenant", tenant)
                .param("ids", ids)
                .query(ProposalRows::row)
                .list();
        Map<String, Row> byId = new LinkedHashMap<>();
        ids.forEach(id -> byId.put(id, null));
        rows.forEach(r -> byId.put(r.proposal.id(), r));
        addRecommendations(tenant, ids, byId);
        addSigners(tenant, ids, byId);
        return byId.values().stream().filter(r -> r != null).map(Row::whole).toList();
    }

    private void addRecommendations(String tenant, List<String> ids, Map<String, Row> byId) {
        jdbc.sql(
                        """
                select proposal_id, no, text from recommendation
                where tenant_id = :tenant and proposal_id in (:ids) order by proposal_id, no""")
                .param("tenant", tenant)
                .param("ids", ids)
                .query((rs, n) -> byId.get(rs.getString(1))
                        .recommendations
                        .add(new Proposal.Recommendation(rs.getInt(2), rs.getString(3))))
                .list();
    }

    private void addSigners(String tenant, List<String> ids, Map<String, Row> byId) {
        jdbc.sql(
                        """
                select proposal_id, person, name, lead from proposal_signer
                where tenant_id = :tenant and proposal_id in (:ids) order by proposal_id, ord""")
                .param("tenant", tenant)
                .param("ids", ids)
                .query((rs, n) -> byId.get(rs.getString(1))
                        .signers
                        .add(new Proposal.Signer(rs.getString(2), rs.getString(3), rs.getBoolean(4))))
                .list();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(new Proposal(
                rs.getString("id"),
                rs.getString("tenant_id"),
                ProposalKind.valueOf(rs.getString("kind")),
                rs.getInt("term"),
                rs.getInt("session"),
                rs.getBoolean("in_session"),
                rs.getString("subject"),
                rs.getString("grounds"),
                rs.getString("category"),
                List.of(),
                List.of(),
                rs.getString("body"),
                strings(rs.getArray("wished_departments")),
                rs.getString("origin"),
                rs.getBoolean("consents_to_disclosure"),
                rs.getString("submitted_by"),
                rs.getBoolean("sample"),
                instant(rs, "submitted_at"),
                instant(rs, "received_at"),
                instant(rs, "docketed_at"),
                rs.getObject("number_seq", Integer.class),
                rs.getString("number"),
                ProposalState.valueOf(rs.getString("state")),
                rs.getInt("version"),
                rs.getString("merged_into"),
                rs.getBoolean("mother"),
                bodyKind(rs.getString("body_kind"))));
    }

    private static BodyKind bodyKind(String name) {
        return name == null ? null : BodyKind.valueOf(name);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private record Row(
            Proposal proposal, List<Proposal.Recommendation> recommendations, List<Proposal.Signer> signers) {

        Row(Proposal proposal) {
            this(proposal, new ArrayList<>(), new ArrayList<>());
        }

        Proposal whole() {
            return proposal.signedBy(List.copyOf(signers)).recommending(List.copyOf(recommendations));
        }
    }
}
