package org.huiyin.proposal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.identity.BodyKind;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole proposals by id in one statement, however many there are. */
@Component
class ProposalRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> read(String tenant, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Proposal> byId = new HashMap<>();
        jdbc.sql(
                        """
                select p.*,
                    (select json_agg(json_build_object('no', r.no, 'text', r.text) order by r.no) from recommendation r
                     where r.tenant_id = p.tenant_id and r.proposal_id = p.id) as recommendations,
                    (select json_agg(json_build_object('person', s.person, 'name', s.name, 'lead', s.lead) order by s.ord)
                     from proposal_signer s where s.tenant_id = p.tenant_id and s.proposal_id = p.id) as signers
                from proposal p where p.tenant_id = :tenant and p.id in (:ids)""")
                .param("tenant", tenant)
                .param("ids", ids)
                .query(ProposalRows::proposal)
                .list()
                .forEach(p -> byId.put(p.id(), p));
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Locks the row first: what is read then is as the last one who held it left it. */
    List<Proposal> readLocked(String tenant, String id) {
        return lockState(tenant, id).isEmpty() ? List.of() : read(tenant, List.of(id));
    }

    /** Acts follow one another; who only adds a row that names the proposal (readers of events, files) need not wait for them. */
    Optional<ProposalState> lockState(String tenant, String id) {
        return jdbc.sql("select state from proposal where tenant_id = :tenant and id = :id for no key update")
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, n) -> ProposalState.valueOf(rs.getString(1)))
                .optional();
    }

    private static Proposal proposal(ResultSet rs, int n) throws SQLException {
        return new Proposal(
                rs.getString("id"),
                rs.getString("tenant_id"),
                ProposalKind.valueOf(rs.getString("kind")),
                rs.getInt("term"),
                rs.getInt("session"),
                rs.getBoolean("in_session"),
                rs.getString("subject"),
                rs.getString("grounds"),
                rs.getString("category"),
                children(rs.getString("recommendations"), Proposal.Recommendation[].class),
                children(rs.getString("signers"), Proposal.Signer[].class),
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
                bodyKind(rs.getString("body_kind")));
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

    private static <T> List<T> children(String rows, Class<T[]> type) {
        try {
            return rows == null ? List.of() : List.of(JSON.readValue(rows, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
