package org.huiyin.proposal.persistence;

import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalEvent;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcProposals implements Proposals {

    private final JdbcClient jdbc;
    private final ProposalRows rows;
    private final ApplicationEventPublisher events;

    JdbcProposals(JdbcClient jdbc, ProposalRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
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

    @Override
    public List<Proposal> mergedInto(String tenant, String motherId) {
        List<String> children = jdbc.sql(
                        """
                select id from proposal
                where tenant_id = :tenant and merged_into = :mother and state <> 'WITHDRAWN'
                order by merged_at, number_seq""")
                .param("tenant", tenant)
                .param("mother", motherId)
                .query(String.class)
                .list();
        return rows.read(tenant, children);
    }

    /** The condition stands in the statement itself, so that nothing need be read before it; children move in the same one. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(String tenant, String id, ProposalState to) {
        List<String> advanced = jdbc.sql(
                        """
                update proposal set state = :state, version = version + 1
                where tenant_id = :tenant
                  and (id = :id and state = any(:from) or merged_into = :id and state = any(:withMother))
                returning id""")
                .param("state", to.name())
                .param("from", names(to.before()))
                .param("withMother", names(to.beforeWithMother()))
                .param("tenant", tenant)
                .param("id", id)
                .query(String.class)
                .list();
        if (!advanced.contains(id)) {
            ProposalState state = rows.lockState(tenant, id).orElseThrow(() -> unknown(id));
            throw BusinessException.stale("error.proposal.state", state.name(), to.name());
        }
        advanced.stream()
                .filter(child -> !child.equals(id))
                .forEach(child -> events.publishEvent(
                        new ProposalEvent.FollowedMother(Actor.system(tenant, Door.SYSTEM), child, id, to)));
    }

    private static String[] names(List<ProposalState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static BusinessException unknown(String id) {
        return BusinessException.notFound("error.proposal.unknown", id);
    }
}
