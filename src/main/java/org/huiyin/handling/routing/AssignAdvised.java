package org.huiyin.handling.routing;

import java.util.List;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.Happening;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.handling.persistence.RoutingRows;
import org.huiyin.handling.persistence.RoutingRows.HitRate;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns where advice was shown, and keeps how good the advice was. */
@Service
public class AssignAdvised {

    private final AssignDepartments assign;
    private final AdviseRouting advise;
    private final Proposals proposals;
    private final HandlingRecords records;
    private final RoutingRows rows;
    private final Happening happening;

    AssignAdvised(
            AssignDepartments assign,
            AdviseRouting advise,
            Proposals proposals,
            HandlingRecords records,
            RoutingRows rows,
            Happening happening) {
        this.assign = assign;
        this.advise = advise;
        this.proposals = proposals;
        this.records = records;
        this.rows = rows;
        this.happening = happening;
    }

    @Transactional
    public void assign(Actor actor, AssignDepartments.Command command) {
        actor.require(HandlingAct.ASSIGN);
        List<String> advised = advise.of(proposals.get(actor.tenant(), command.proposalId())).stream()
                .map(Advice::organ)
                .toList();
        assign.assign(actor, command);
        var record = records.find(actor.tenant(), command.proposalId()).orElseThrow();
        int rank = advised.indexOf(record.leadOrgan()) + 1;
        rows.outcome(
                actor.tenant(),
                command.proposalId(),
                record.round(),
                advised,
                record.leadOrgan(),
                rank == 0 ? null : rank,
                happening.now());
    }

    /** How often the office chose what was advised. */
    @Transactional(readOnly = true)
    public HitRate hitRate(Actor actor) {
        actor.require(HandlingAct.ASSIGN);
        return rows.hitRate(actor.tenant());
    }
}
