package org.huiyin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the chain of a subject and reads it. */
@Repository
class JdbcJournal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    JdbcJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next place in the subject's chain; the head stays locked until the transaction ends. */
    Head next(String tenant, String subjectType, String subjectId) {
        return jdbc.sql(
                        """
                        insert into journal_head as h (tenant_id, subject_type, subject_id, sequence, hash)
                        values (:tenant, :type, :id, 1, :nothing)
                        on conflict (tenant_id, subject_type, subject_id) do update set sequence = h.sequence + 1
                        returning sequence, hash
                        """)
                .param("tenant", tenant)
                .param("type", subjectType)
                .param("id", subjectId)
                .param("nothing", JournalEntry.NOTHING_BEFORE)
                .query((row, n) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .single();
    }

    void append(JournalEntry entry, byte[] previous, String payload) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] payloadHash = JournalEntry.payloadHash(salt, payload);
        byte[] hash = entry.hash(previous, payloadHash);
        long id = insert(entry, previous, payloadHash, hash);
        jdbc.sql("insert into journal_payload (journal_id, salt, payload) values (:id, :salt, :payload::json)")
                .param("id", id)
                .param("salt", salt)
                .param("payload", payload)
                .update();
        jdbc.sql(
                        """
                        update journal_head set hash = :hash
                        where tenant_id = :tenant and subject_type = :type and subject_id = :id
                        """)
                .param("hash", hash)
                .param("tenant", entry.tenant())
                .param("type", entry.subjectType())
                .param("id", entry.subjectId())
                .update();
    }

    private long insert(JournalEntry entry, byte[] previous, byte[] payloadHash, byte[] hash) {
        return jdbc.sql(
                        """
                        insert into journal (tenant_id, subject_type, subject_id, sequence, event, at, person, person_name, role,
                               organ, organ_name, on_behalf_of, door, visibility, process_key, element_id,
                               payload_hash, previous_hash, hash, trace)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(
                        entry.tenant(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.sequence(),
                        entry.event(),
                        Timestamp.from(entry.at()),
                        entry.actor().person(),
                        entry.actor().personName(),
                        entry.actor().role() == null
                                ? null
                                : entry.actor().role().name(),
                        entry.actor().organ(),
                        entry.actor().organName(),
                        entry.actor().onBehalfOf(),
                        entry.actor().door().name(),
                        entry.visibility(),
                        entry.processKey(),
                        entry.elementId(),
                        payloadHash,
                        previous,
                        hash,
                        entry.trace())
                .query(Long.class)
                .single();
    }

    List<Journal.Row> of(String tenant, String subjectType, String subjectId, Set<DomainEvent.Visibility> visible) {
        return jdbc.sql(
                        """
                        select j.*, p.payload from journal j left join journal_payload p on p.journal_id = j.id
                        where tenant_id = :tenant and subject_type = :type and subject_id = :id and visibility = any(:visible)
                        order by sequence desc
                        """)
                .param("tenant", tenant)
                .param("type", subjectType)
                .param("id", subjectId)
                .param("visible", visible.stream().map(Enum::name).toArray(String[]::new))
                .query(JdbcJournal::row)
                .list();
    }

    private static Journal.Row row(ResultSet row, int n) throws SQLException {
        String payload = row.getString("payload");
        JsonNode data = payload == null ? NullNode.getInstance() : JournalJson.read(payload);
        return new Journal.Row(
                row.getLong("id"),
                row.getString("tenant_id"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getLong("sequence"),
                row.getString("event"),
                row.getTimestamp("at").toInstant(),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("role"),
                row.getString("organ"),
                row.getString("organ_name"),
                row.getString("on_behalf_of"),
                row.getString("door"),
                DomainEvent.Visibility.valueOf(row.getString("visibility")),
                data);
    }

    /** The chain's end before the new row. */
    record Head(long sequence, byte[] hash) {}
}
