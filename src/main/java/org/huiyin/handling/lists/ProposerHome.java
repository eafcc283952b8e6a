package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.lists.ProposerCard.Asked;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals a deputy or member has signed, what is asked of them first, then the newest. */
@Repository
public class ProposerHome {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposerHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<ProposerCard> cards(Actor actor) {
        return jdbc
                .sql(
                        """
                        select p.*, mine.lead as i_lead, h.category as outcome, h.replied_at, h.concluded_at, o.name as lead_name,
                            a.assigned_at, d.due, d.warn_from, d.red_from, d.provisional,
                            (r.persons @> array[:person]::text[] and r.closed_at is null and f.person is null) as rate
                        from proposal_signer mine
                        join proposal p on p.tenant_id = mine.tenant_id and p.id = mine.proposal_id
                        left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
                        left join organ o on o.tenant_id = p.tenant_id and o.code = h.lead_organ
                        left join assignment a on a.tenant_id = p.tenant_id and a.id = h.lead_assignment
                        left join feedback_round r on r.tenant_id = p.tenant_id and r.proposal_id = p.id and r.round = h.round
                        left join feedback f on f.tenant_id = p.tenant_id and f.proposal_id = p.id and f.round = h.round
                            and f.person = :person
                        left join lateral (select * from deadline x where x.tenant_id = p.tenant_id and x.subject_id = p.id
                            and x.status = 'OPEN' and x.kind in ('REVIEW', 'COMPLETION', 'ASSIGN', 'REPLY', 'FEEDBACK')
                            order by x.overdue_from limit 1) d on true
                        where mine.tenant_id = :tenant and mine.person = :person
                        order by p.received_at desc, p.id""")
                .param("tenant", actor.tenant())
                .param("person", actor.person())
                .query((row, n) -> card(row))
                .list()
                .stream()
                .sorted((a, b) -> Boolean.compare(b.asked() != Asked.NOTHING, a.asked() != Asked.NOTHING))
                .toList();
    }

    private ProposerCard card(ResultSet row) throws SQLException {
        ProposalState state = ProposalState.valueOf(row.getString("state"));
        String outcome = row.getString("outcome");
        return new ProposerCard(
                row.getString("id"),
                row.getString("number"),
                row.getString("subject"),
                ProposalKind.valueOf(row.getString("kind")),
                state,
                row.getBoolean("sample"),
                row.getString("lead_name"),
                outcome == null ? null : OutcomeCategory.valueOf(outcome),
                SqlTime.instant(row, "received_at"),
                SqlTime.instant(row, "docketed_at"),
                SqlTime.instant(row, "assigned_at"),
                SqlTime.instant(row, "replied_at"),
                SqlTime.instant(row, "concluded_at"),
                SqlTime.day(row, "due"),
                RowReader.lamp(row, clock.instant()),
                asked(row, state));
    }

    private static Asked asked(ResultSet row, ProposalState state) throws SQLException {
        if (state == ProposalState.RETURNED_FOR_COMPLETION && row.getBoolean("i_lead")) {
            return Asked.COMPLETE;
        }
        return state == ProposalState.REPLIED && row.getBoolean("rate") ? Asked.RATE : Asked.NOTHING;
    }
}
