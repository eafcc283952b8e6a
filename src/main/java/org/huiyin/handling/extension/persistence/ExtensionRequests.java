package org.huiyin.handling.extension.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.extension.ExtensionRequest;
import org.huiyin.handling.extension.ExtensionState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests for more time, each with its decisions. */
@Repository
public class ExtensionRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WITH_DECISIONS =
            """
            select e.*, (select json_agg(d order by d.decided_at) from extension_decision d
                where d.tenant_id = e.tenant_id and d.request_id = e.id) as decisions
            from extension_request e where e.tenant_id = ? and\s""";

    private final JdbcClient jdbc;

    ExtensionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, ExtensionRequest r) {
        jdbc.sql(
                        """
                        insert into extension_request (tenant_id, id, proposal_id, assignment_id, organ, due_before, due_wished,
                            reason, plan, leader, leader_name, state, requested_by, requested_by_name, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, r.id(), r.proposalId(), r.assignmentId(), r.organ(), r.dueBefore(), r.dueWished())
                .params(
                        r.reason(),
                        r.plan(),
                        r.leader(),
                        r.leaderName(),
                        r.state().name())
                .params(r.requestedBy(), r.requestedByName(), SqlTime.of(r.requestedAt()))
                .update();
    }

    public List<ExtensionRequest> of(String tenant, String proposalId) {
        return jdbc.sql(WITH_DECISIONS + "e.proposal_id = ? order by e.requested_at")
                .params(tenant, proposalId)
                .query((row, n) -> map(row))
                .list();
    }

    /** The parts of a proposal that were granted more time, each as often as it was. */
    public List<String> granted(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select assignment_id from extension_request
                        where tenant_id = ? and proposal_id = ? and state = 'GRANTED'""")
                .params(tenant, proposalId)
                .query(String.class)
                .list();
    }

    /** @throws BusinessException NOT_FOUND */
    public ExtensionRequest get(String tenant, String id) {
        return jdbc.sql(WITH_DECISIONS + "e.id = ?")
                .params(tenant, id)
                .query((row, n) -> map(row))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.extension.notFound"));
    }

    /** @return false when the office has decided before */
    public boolean decide(String tenant, String id, boolean agreed, String remark, Actor by, Instant at) {
        return jdbc.sql(
                                """
                        insert into extension_decision (tenant_id, request_id, role, agreed, remark, person, person_name,
                            decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(tenant, id, by.role().name(), agreed, remark, by.person(), by.personName())
                        .param(SqlTime.of(at))
                        .update()
                == 1;
    }

    /** The leader signs: from here the offices have it. */
    public void sign(String tenant, String id, Actor by, Instant at) {
        jdbc.sql(
                        """
                        update extension_request set state = 'REQUESTED', signed_by = ?, signed_by_name = ?, signed_at = ?
                        where tenant_id = ? and id = ?""")
                .params(by.person(), by.personName(), SqlTime.of(at), tenant, id)
                .update();
    }

    public void leaveUnsigned(String tenant, String id, String reason, Instant at) {
        jdbc.sql(
                        """
                        update extension_request set state = 'UNSIGNED', unsigned_reason = ?, closed_at = ?
                        where tenant_id = ? and id = ?""")
                .params(reason, SqlTime.of(at), tenant, id)
                .update();
    }

    public void close(String tenant, String id, ExtensionState state, Instant at) {
        jdbc.sql("update extension_request set state = ?, closed_at = ? where tenant_id = ? and id = ?")
                .params(state.name(), SqlTime.of(at), tenant, id)
                .update();
    }

    /** Whatever of the proposal is still asked for is asked no more. */
    public void lapse(String tenant, String proposalId, Instant at) {
        jdbc.sql(
                        """
                        update extension_request set state = 'LAPSED', closed_at = ?
                        where tenant_id = ? and proposal_id = ? and state in ('PROPOSED', 'REQUESTED')""")
                .params(SqlTime.of(at), tenant, proposalId)
                .update();
    }

    /** @return whether something was still asked for in this part */
    public boolean lapseOf(String tenant, String assignmentId, Instant at) {
        return jdbc.sql(
                                """
                                update extension_request set state = 'LAPSED', closed_at = ?
                                where tenant_id = ? and assignment_id = ? and state in ('PROPOSED', 'REQUESTED')""")
                        .params(SqlTime.of(at), tenant, assignmentId)
                        .update()
                == 1;
    }

    private static ExtensionRequest map(ResultSet row) throws SQLException {
        return new ExtensionRequest(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("assignment_id"),
                row.getString("organ"),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_wished", LocalDate.class),
                row.getString("reason"),
                row.getString("plan"),
                row.getString("leader"),
                row.getString("leader_name"),
                ExtensionState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                SqlTime.instant(row, "requested_at"),
                signature(row),
                row.getString("unsigned_reason"),
                SqlTime.instant(row, "closed_at"),
                decisions(row.getString("decisions")));
    }

    private static ExtensionRequest.Signature signature(ResultSet row) throws SQLException {
        return row.getString("signed_by") == null
                ? null
                : new ExtensionRequest.Signature(
                        row.getString("signed_by"), row.getString("signed_by_name"), SqlTime.instant(row, "signed_at"));
    }

    private static List<ExtensionRequest.Decision> decisions(String rows) {
        List<ExtensionRequest.Decision> decisions = new ArrayList<>();
        try {
            for (JsonNode row : JSON.readTree(rows == null ? "[]" : rows)) {
                decisions.add(new ExtensionRequest.Decision(
                        Role.valueOf(row.path("role").asText()),
                        row.path("agreed").asBoolean(),
                        row.path("remark").textValue(),
                        row.path("person").asText(),
                        row.path("person_name").asText(),
                        OffsetDateTime.parse(row.path("decided_at").asText()).toInstant()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return decisions;
    }
}
