package org.huiyin.handling.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huiyin.proposal.WithdrawalBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells when the first reply of a proposal was issued: what is answered cannot be taken back. */
@Repository
class IssuedReplies implements WithdrawalBarrier {

    private final JdbcClient jdbc;

    IssuedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> repliedAt(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select issued_at from reply
                        where tenant_id = ? and proposal_id = ? and issued_at is not null
                        order by issued_at limit 1""")
                .params(tenant, proposalId)
                .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
