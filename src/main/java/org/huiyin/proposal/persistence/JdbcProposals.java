package org.huiyin.proposal.persistence;

import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BusinessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcProposals implements Proposals {

    private final JdbcClient jdbc;
    private final ProposalRows rows;

    JdbcProposals(JdbcClient jdbc, ProposalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Proposal get(String tenant, String id) {
        return find(tenant, id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Optional<Proposal> find(String tenant, String id) {
        return rows.read(tenant, List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Proposal lock(String tenant, String id) {
        return rows.readLocked(tenant, id).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Proposal advance(String tenant, String id, ProposalState to) {
        Proposal proposal = lock(tenant, id);
        if (!proposal.state().canBecome(to)) {
            throw BusinessException.stale(
                    "error.proposal.state", proposal.state().name(), to.name());
        }
        jdbc.sql(
                        """
                update proposal set state = :state, version = version + 1
                where tenant_id = :tenant and id = :id""")
                .param("state", to.name())
                .param("tenant", tenant)
                .param("id", id)
                .update();
        return proposal.in(to);
    }

    private static BusinessException unknown(String id) {
        return BusinessException.notFound("error.proposal.unknown", id);
    }
}
