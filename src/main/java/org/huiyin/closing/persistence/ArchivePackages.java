package org.huiyin.closing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huiyin.closing.ArchivePackage;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed packages; rows are added, never changed. */
@Repository
public class ArchivePackages {

    private final JdbcClient jdbc;

    ArchivePackages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenant, ArchivePackage p, byte[] bytes) {
        jdbc.sql(
                        """
                        insert into archive_package (tenant_id, id, proposal_id, part, made_at, reason, size, sha256, journal_rows,
                            journal_head, attachments, bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant, p.id(), p.proposalId(), p.part(), SqlTime.of(p.madeAt()), p.reason(), p.size())
                .params(
                        p.sha256(),
                        p.journalRows(),
                        p.journalHead(),
                        p.attachments().toArray(String[]::new),
                        bytes)
                .update();
    }

    public List<ArchivePackage> of(String tenant, String proposalId) {
        return jdbc.sql(
                        """
                        select id, proposal_id, part, made_at, reason, size, sha256, journal_rows, journal_head,
                            attachments
                        from archive_package where tenant_id = ? and proposal_id = ? order by part""")
                .params(tenant, proposalId)
                .query(ArchivePackages::map)
                .list();
    }

    public Optional<byte[]> bytes(String tenant, String proposalId, String id) {
        return jdbc.sql("select bytes from archive_package where tenant_id = ? and proposal_id = ? and id = ?")
                .params(tenant, proposalId, id)
                .query(byte[].class)
                .optional();
    }

    private static ArchivePackage map(ResultSet row, int n) throws SQLException {
        return new ArchivePackage(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getInt("part"),
                SqlTime.instant(row, "made_at"),
                row.getString("reason"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getInt("journal_rows"),
                row.getString("journal_head"),
                List.of((String[]) row.getArray("attachments").getArray()));
    }
}
