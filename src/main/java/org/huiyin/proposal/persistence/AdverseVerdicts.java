package org.huiyin.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.proposal.AdverseVerdict;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ToldWay;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of verdicts against papers. */
@Repository
public class AdverseVerdicts {

    private static final String LATEST = " where tenant_id = :tenant and proposal_id = :id and no = (select max(v.no)"
            + " from adverse_verdict v where v.tenant_id = :tenant and v.proposal_id = :id)";

    private final JdbcClient jdbc;

    AdverseVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AdverseVerdict add(Proposal proposal, ProposalState verdict, String sentTo, Instant at) {
        return on(
                        """
                        insert into adverse_verdict (tenant_id, proposal_id, no, verdict, decided_at, sent_to)
                        select :tenant, :id, coalesce(max(no), 0) + 1, :verdict, :at, :sentTo from adverse_verdict
                        where tenant_id = :tenant and proposal_id = :id
                        returning *""",
                        proposal)
                .param("verdict", verdict.name())
                .param("at", SqlTime.of(at))
                .param("sentTo", sentTo)
                .query(AdverseVerdicts::verdict)
                .single();
    }

    public Optional<AdverseVerdict> latest(Proposal proposal) {
        return on("select * from adverse_verdict" + LATEST, proposal)
                .query(AdverseVerdicts::verdict)
                .optional();
    }

    public void told(Proposal proposal, ToldWay way, String by, String remark, Instant at) {
        on(
                        "update adverse_verdict set told_at = :at, told_way = :way, told_by = :by, told_remark = :remark"
                                + LATEST,
                        proposal)
                .param("at", SqlTime.of(at))
                .param("way", way.name())
                .param("by", by)
                .param("remark", remark)
                .update();
    }

    public void objected(Proposal proposal, String grounds, Instant at) {
        on("update adverse_verdict set objected_at = :at, grounds = :grounds" + LATEST, proposal)
                .param("at", SqlTime.of(at))
                .param("grounds", grounds)
                .update();
    }

    public void answered(Proposal proposal, boolean upheld, String answer, String by, Instant at) {
        on(
                        "update adverse_verdict set answered_at = :at, answered_by = :by, upheld = :upheld, answer = :answer"
                                + LATEST,
                        proposal)
                .param("at", SqlTime.of(at))
                .param("by", by)
                .param("upheld", upheld)
                .param("answer", answer)
                .update();
    }

    private JdbcClient.StatementSpec on(String sql, Proposal proposal) {
        return jdbc.sql(sql).param("tenant", proposal.tenant()).param("id", proposal.id());
    }

    private static AdverseVerdict verdict(ResultSet rs, int n) throws SQLException {
        String way = rs.getString("told_way");
        return new AdverseVerdict(
                rs.getString("tenant_id"),
                rs.getString("proposal_id"),
                rs.getInt("no"),
                ProposalState.valueOf(rs.getString("verdict")),
                ProposalRows.instant(rs, "decided_at"),
                rs.getString("sent_to"),
                ProposalRows.instant(rs, "told_at"),
                way == null ? null : ToldWay.valueOf(way),
                ProposalRows.instant(rs, "objected_at"),
                rs.getString("grounds"),
                ProposalRows.instant(rs, "answered_at"),
                rs.getObject("upheld", Boolean.class),
                rs.getString("answer"));
    }
}
