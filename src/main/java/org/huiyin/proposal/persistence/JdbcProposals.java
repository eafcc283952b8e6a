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
    public void hold(String tenant, String id) {
        rows.lockState(tenant, id).orElseThrow(() -> unknown(id));
    }

    /** The condition stands in the statement itself, so that nothing need be read before it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(String tenant, String id, ProposalState to) {
        int advanced = jdbc.sql(
                        """
                update proposal set state = :state, version = version + 1
                where tenant_id = :tenant and id = :id and state = any(:from)""")
                .param("state", to.name())
                .param("from", to.before().stream().map(Enum::name).toArray(String[]::new))
                .param("tenant", tenant)
                .param("id", id)
                .update();
        if (advanced == 0) {
            ProposalState state = rows.lockState(tenant, id).orElseThrow(() -> unknown(id));
            throw BusinessException.stale("error.proposal.state", state.name(), to.name());
        }
    }

    private static BusinessException unknown(String id) {
        return BusinessException.notFound("error.proposal.unknown", id);
    }
}
