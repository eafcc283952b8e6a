package org.huiyin.documents.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachment.Scan;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files and their bytes, these in pieces, so that no reader holds a whole file in memory. */
@Repository
public class AttachmentRows {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever stores or removes on the same thing beside waits until the transaction ends, so that counts hold. */
    public void hold(String tenant, String subjectId, String purpose) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 45))")
                .params(tenant + " " + subjectId + " " + purpose)
                .query((row, n) -> n)
                .list();
    }

    public void add(Attachment a, byte[] bytes) {
        jdbc.sql(
                        """
                        insert into attachment (tenant_id, id, file_id, subject_id, purpose, file_name, media_type, size, sha256,
                            stored_by, stored_by_name, stored_at, sealed, scan, next_scan)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(a.tenant(), a.id(), a.fileId(), a.subjectId(), a.purpose(), a.fileName(), a.mediaType())
                .params(a.size(), a.sha256(), a.storedBy(), a.storedByName(), SqlTime.of(a.storedAt()), a.sealed())
                .params(a.scan().name(), a.scan() == Scan.WAITING ? SqlTime.of(a.storedAt()) : null)
                .update();
        for (int from = 0, no = 0; from < bytes.length; from += PIECE, no++) {
            jdbc.sql("insert into attachment_content (tenant_id, attachment_id, no, bytes) values (?, ?, ?, ?)")
                    .params(a.tenant(), a.id(), no)
                    .param(Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)))
                    .update();
        }
    }

    public List<Attachment> of(String tenant, String subjectId, String purpose) {
        return jdbc.sql(
                        """
                        select * from attachment where tenant_id = ? and subject_id = ? and purpose = ?
                        order by stored_at, id""")
                .params(tenant, subjectId, purpose)
                .query(AttachmentRows::map)
                .list();
    }

    public List<Attachment> ofFile(String tenant, String fileId) {
        return jdbc.sql("select * from attachment where tenant_id = ? and file_id = ? order by stored_at, id")
                .params(tenant, fileId)
                .query(AttachmentRows::map)
                .list();
    }

    public Optional<Attachment> find(String tenant, String id) {
        return jdbc.sql("select * from attachment where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(AttachmentRows::map)
                .optional();
    }

    public void write(String tenant, String id, OutputStream out) throws IOException {
        for (int no = 0; ; no++) {
            Optional<byte[]> piece = jdbc.sql(
                            "select bytes from attachment_content where tenant_id = ? and attachment_id = ? and no = ?")
                    .params(tenant, id, no)
                    .query(byte[].class)
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    public void move(
            String tenant, String subjectId, String purpose, String toFileId, String toSubjectId, String toPurpose) {
        jdbc.sql(
                        """
                        update attachment set file_id = ?, subject_id = ?, purpose = ?
                        where tenant_id = ? and subject_id = ? and purpose = ?""")
                .params(toFileId, toSubjectId, toPurpose, tenant, subjectId, purpose)
                .update();
    }

    public void seal(String tenant, String subjectId, String purpose) {
        jdbc.sql("update attachment set sealed = true where tenant_id = ? and subject_id = ? and purpose = ?")
                .params(tenant, subjectId, purpose)
                .update();
    }

    /** @return false when it was sealed or removed meanwhile */
    public boolean remove(String tenant, String id) {
        return jdbc.sql("delete from attachment where tenant_id = ? and id = ? and not sealed")
                        .params(tenant, id)
                        .update()
                > 0;
    }

    static Attachment map(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("tenant_id"),
                row.getString("file_id"),
                row.getString("subject_id"),
                row.getString("purpose"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("stored_by"),
                row.getString("stored_by_name"),
                SqlTime.instant(row, "stored_at"),
                row.getBoolean("sealed"),
                Scan.valueOf(row.getString("scan")));
    }
}
