package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.handling.HandlingRecord;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per docketed proposal. */
@Repository
public class HandlingRecords {

    private final JdbcClient jdbc;

    HandlingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HandlingRecord> find(String tenant, String proposalId) {
        return jdbc.sql("select * from handling where tenant_id = ? and proposal_id = ?")
                .params(tenant, proposalId)
                .query(HandlingRecords::record)
                .optional();
    }

    private static HandlingRecord record(ResultSet row, int n) throws SQLException {
        return new HandlingRecord(
                row.getString("proposal_id"),
                row.getInt("round"),
                row.getString("lead_assignment"),
                row.getString("lead_organ"),
                row.getString("category") == null ? null : OutcomeCategory.valueOf(row.getString("category")),
                SqlTime.instant(row, "replied_at"),
                SqlTime.instant(row, "concluded_at"),
                row.getBoolean("still_dissatisfied"));
    }

    /** Of what is assigned now: the first, or after a rehandling was ordered a later one. */
    public int roundToAssign(String tenant, String proposalId) {
        return find(tenant, proposalId).map(HandlingRecord::round).orElse(1);
    }

    /** A new round under a lead department; the first one makes the row. */
    public void lead(String tenant, String proposalId, int round, String assignmentId, String organ) {
        jdbc.sql(
                        """
                        insert into handling (tenant_id, proposal_id, round, lead_assignment, lead_organ) values (?, ?, ?, ?, ?)
                        on conflict (proposal_id) do update set round = excluded.round,
                            lead_assignment = excluded.lead_assignment, lead_organ = excluded.lead_organ""")
                .params(tenant, proposalId, round, assignmentId, organ)
                .update();
    }

    public void round(String tenant, String proposalId, int round) {
        jdbc.sql("update handling set round = ? where tenant_id = ? and proposal_id = ?")
                .params(round, tenant, proposalId)
                .update();
    }

    public void reopened(String tenant, String proposalId) {
        jdbc.sql(
                        """
                        update handling set concluded_at = null, still_dissatisfied = false
                        where tenant_id = ? and proposal_id = ?""")
                .params(tenant, proposalId)
                .update();
    }

    public void stillDissatisfied(String tenant, String proposalId) {
        jdbc.sql("update handling set still_dissatisfied = true where tenant_id = ? and proposal_id = ?")
                .params(tenant, proposalId)
                .update();
    }

    public void noLead(String tenant, String proposalId) {
        jdbc.sql(
                        "update handling set lead_assignment = null, lead_organ = null where tenant_id = ? and proposal_id = ?")
                .params(tenant, proposalId)
                .update();
    }

    public void replied(String tenant, String proposalId, OutcomeCategory category, Instant at) {
        jdbc.sql("update handling set category = ?, replied_at = ? where tenant_id = ? and proposal_id = ?")
                .params(category.name(), SqlTime.of(at), tenant, proposalId)
                .update();
    }

    /** @return the row as it is then */
    public HandlingRecord concluded(String tenant, String proposalId, boolean stillDissatisfied, Instant at) {
        return jdbc.sql(
                        """
                        update handling set concluded_at = ?, still_dissatisfied = ?
                        where tenant_id = ? and proposal_id = ? returning *""")
                .params(SqlTime.of(at), stillDissatisfied, tenant, proposalId)
                .query(HandlingRecords::record)
                .single();
    }
}
