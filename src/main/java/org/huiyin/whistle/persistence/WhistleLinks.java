package org.huiyin.whistle.persistence;

import java.util.List;
import org.huiyin.whistle.Whistle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which whistles belong to which proposals. */
@Repository
public class WhistleLinks {

    private final JdbcClient jdbc;

    WhistleLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not linked yet */
    public boolean link(String tenant, String whistleId, String proposalId) {
        return jdbc.sql(
                                """
                                insert into whistle_proposal (tenant_id, whistle_id, proposal_id) values (?, ?, ?)
                                on conflict do nothing""")
                        .params(tenant, whistleId, proposalId)
                        .update()
                == 1;
    }

    /** @return whether it had been linked */
    public boolean unlink(String tenant, String whistleId, String proposalId) {
        return jdbc.sql("delete from whistle_proposal where tenant_id = ? and whistle_id = ? and proposal_id = ?")
                        .params(tenant, whistleId, proposalId)
                        .update()
                == 1;
    }

    public List<Whistle> ofProposal(String tenant, String proposalId) {
        return jdbc.sql(
                        "select " + Whistles.COLUMNS
                                + """
                         from whistle_proposal x join whistle w on w.tenant_id = x.tenant_id and w.id = x.whistle_id
                        where x.tenant_id = ? and x.proposal_id = ? order by w.drafted_at, w.id""")
                .params(tenant, proposalId)
                .query(WhistleMapping::whistle)
                .list();
    }
}
