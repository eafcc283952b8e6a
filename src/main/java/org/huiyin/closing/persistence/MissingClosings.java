package org.huiyin.closing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals concluded before there was a closing; filled by the migration, emptied at the next start. */
@Repository
public class MissingClosings {

    private final JdbcClient jdbc;

    MissingClosings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param repliedOn day of the last letter's delivery, or null */
    public record Missing(String tenant, String proposalId, LocalDate repliedOn) {}

    /** Takes one for this transaction; what another node works on is left to it. */
    public Optional<Missing> take() {
        return jdbc.sql(
                        """
                        delete from closing_missing where (tenant_id, proposal_id) in (
                            select tenant_id, proposal_id from closing_missing
                            order by tenant_id, proposal_id limit 1 for update skip locked)
                        returning tenant_id, proposal_id, (select h.replied_at from handling h
                            where h.tenant_id = closing_missing.tenant_id and h.proposal_id = closing_missing.proposal_id)""")
                .query(MissingClosings::missing)
                .optional();
    }

    private static Missing missing(ResultSet row, int n) throws SQLException {
        Instant replied = SqlTime.instant(row, "replied_at");
        return new Missing(
                row.getString("tenant_id"),
                row.getString("proposal_id"),
                replied == null ? null : ChinaTime.dateOf(replied));
    }
}
