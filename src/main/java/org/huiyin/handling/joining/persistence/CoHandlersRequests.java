package org.huiyin.handling.joining.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.joining.CoHandlersRequest;
import org.huiyin.handling.joining.CoHandlersRequest.Named;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests for further co-handling departments, each with the departments it names. */
@Repository
public class CoHandlersRequests {

    private static final String WITH_DEPARTMENTS =
            """
            select r.*,
                array(select n.organ from co_handlers_named n
                    where n.tenant_id = r.tenant_id and n.request_id = r.id order by n.ord) as organs,
                array(select n.assignment_id from co_handlers_named n
                    where n.tenant_id = r.tenant_id and n.request_id = r.id order by n.ord) as given
            from co_handlers_request r where r.tenant_id = ? and\s""";

    private final JdbcClient jdbc;

    CoHandlersRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, CoHandlersRequest r) {
        jdbc.sql(
                        """
                        insert into co_handlers_request (tenant_id, id, proposal_id, assignment_id, organ, matter, reason, state,
                            requested_by, requested_by_name, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, r.id(), r.proposalId(), r.assignmentId(), r.organ(), r.matter(), r.reason())
                .params(r.state().name(), r.requestedBy(), r.requestedByName(), SqlTime.of(r.requestedAt()))
                .update();
        jdbc.sql(
                        """
                        insert into co_handlers_named (tenant_id, request_id, ord, organ)
                        select ?, ?, n.ord, n.organ from unnest(?::text[]) with ordinality as n (organ, ord)""")
                .params(tenant, r.id(), r.organs().toArray(String[]::new))
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public CoHandlersRequest get(String tenant, String id) {
        return jdbc.sql(WITH_DEPARTMENTS + "r.id = ?")
                .params(tenant, id)
                .query(CoHandlersRequests::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.coHandlers.notFound"));
    }

    public List<CoHandlersRequest> of(String tenant, String proposalId) {
        return jdbc.sql(WITH_DEPARTMENTS + "r.proposal_id = ? order by r.requested_at, r.id")
                .params(tenant, proposalId)
                .query(CoHandlersRequests::map)
                .list();
    }

    public void granted(String tenant, String requestId, String organ, String assignmentId) {
        jdbc.sql(
                        """
                        update co_handlers_named set assignment_id = ?
                        where tenant_id = ? and request_id = ? and organ = ?""")
                .params(assignmentId, tenant, requestId, organ)
                .update();
    }

    public void close(String tenant, String id, State end, String remark, String by, Instant at) {
        jdbc.sql(
                        """
                        update co_handlers_request set state = ?, remark = ?, decided_by_name = ?, closed_at = ?
                        where tenant_id = ? and id = ?""")
                .params(end.name(), remark, by, SqlTime.of(at), tenant, id)
                .update();
    }

    private static CoHandlersRequest map(ResultSet row, int n) throws SQLException {
        return new CoHandlersRequest(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getString("assignment_id"),
                row.getString("organ"),
                row.getString("matter"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                SqlTime.instant(row, "requested_at"),
                row.getString("remark"),
                row.getString("decided_by_name"),
                SqlTime.instant(row, "closed_at"),
                named(row));
    }

    private static List<Named> named(ResultSet row) throws SQLException {
        String[] organs = (String[]) row.getArray("organs").getArray();
        String[] given = (String[]) row.getArray("given").getArray();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < organs.length; i++) {
            named.add(new Named(organs[i], given[i]));
        }
        return named;
    }
}
