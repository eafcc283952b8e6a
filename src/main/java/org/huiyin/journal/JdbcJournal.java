package org.huiyin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the chains of subjects and reads them. */
@Repository
class JdbcJournal {

    private final JdbcClient jdbc;

    JdbcJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next places in the chains of all subjects; their ends stay locked until the transaction ends. Always in the same
     * order, so that two transactions with the same subjects follow one another.
     */
    Map<ChainEnd.Subject, ChainEnd> claim(List<Happened> happened) {
        Map<ChainEnd.Subject, Long> counts =
                happened.stream().collect(Collectors.groupingBy(Happened::subject, Collectors.counting()));
        Map<ChainEnd.Subject, ChainEnd> ends = locked(counts);
        counts.keySet().removeAll(ends.keySet());
        if (!counts.isEmpty()) {
            ends.putAll(begun(counts));
        }
        return ends;
    }

    /** The ends of chains that are there already, each found and locked by its key; written once, when the new ends are known. */
    private Map<ChainEnd.Subject, ChainEnd> locked(Map<ChainEnd.Subject, Long> counts) {
        return jdbc
                .sql(
                        """
                        select h.tenant_id, h.subject_type, h.subject_id, h.sequence, h.hash
                        from (select * from json_to_recordset(:claims::json)
                                as c (tenant_id text, subject_type text, subject_id text)
                            order by tenant_id, subject_type, subject_id) c
                        cross join lateral (select * from journal_head k where k.tenant_id = c.tenant_id
                            and k.subject_type = c.subject_type and k.subject_id = c.subject_id for no key update) h""")
                .param("claims", LinkJson.claims(counts))
                .query((row, n) -> end(row, row.getLong(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(ChainEnd::subject, end -> end, (one, same) -> one, HashMap::new));
    }

    /** First rows of chains; whoever begins the same one beside waits here and then goes on from the other's end. */
    private Map<ChainEnd.Subject, ChainEnd> begun(Map<ChainEnd.Subject, Long> counts) {
        return jdbc
                .sql(
                        """
                        insert into journal_head as h (tenant_id, subject_type, subject_id, sequence, hash)
                        select tenant_id, subject_type, subject_id, count, :nothing
                        from json_to_recordset(:claims::json)
                            as c (tenant_id text, subject_type text, subject_id text, count bigint)
                        order by tenant_id, subject_type, subject_id
                        on conflict (tenant_id, subject_type, subject_id) do update set sequence = h.sequence + excluded.sequence
                        returning tenant_id, subject_type, subject_id, sequence, hash""")
                .param("nothing", JournalEntry.NOTHING_BEFORE)
                .param("claims", LinkJson.claims(counts))
                .query((row, n) -> end(row, row.getLong(4) - counts.get(subject(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(ChainEnd::subject, end -> end));
    }

    private static ChainEnd end(ResultSet row, long sequence) throws SQLException {
        return new ChainEnd(subject(row), sequence, row.getBytes(5));
    }

    private static ChainEnd.Subject subject(ResultSet row) throws SQLException {
        return new ChainEnd.Subject(row.getString(1), row.getString(2), row.getString(3));
    }

    /** Rows, their payloads and the new ends of the chains, in one statement; the ends are found by their key, never by a scan. */
    void append(List<Link> links, Collection<ChainEnd> ends) {
        jdbc.sql(
                        """
                        with link as (
                            select * from json_to_recordset(:links::json) as l (tenant_id text, subject_type text, subject_id text,
                                sequence bigint, event text, at timestamptz, person text, person_name text, role text, organ text,
                                organ_name text, on_behalf_of text, door text, visibility text, process_key text, element_id text,
                                trace text, payload_hash bytea, previous_hash bytea, hash bytea, salt bytea, payload text)),
                        added as (
                            insert into journal (tenant_id, subject_type, subject_id, sequence, event, at, person, person_name, role,
                                organ, organ_name, on_behalf_of, door, visibility, process_key, element_id, trace,
                                payload_hash, previous_hash, hash)
                            select tenant_id, subject_type, subject_id, sequence, event, at, person, person_name, role,
                                organ, organ_name, on_behalf_of, door, visibility, process_key, element_id, trace,
                                payload_hash, previous_hash, hash
                            from link
                            returning id, tenant_id, subject_type, subject_id, sequence),
                        payloads as (
                            insert into journal_payload (journal_id, salt, payload)
                            select id, salt, payload::json
                            from added join link using (tenant_id, subject_type, subject_id, sequence))
                        insert into journal_head as h (tenant_id, subject_type, subject_id, sequence, hash)
                        select tenant_id, subject_type, subject_id, sequence, hash
                        from json_to_recordset(:ends::json)
                            as e (tenant_id text, subject_type text, subject_id text, sequence bigint, hash bytea)
                        on conflict (tenant_id, subject_type, subject_id) do update
                        set sequence = excluded.sequence, hash = excluded.hash""")
                .param("links", LinkJson.links(links))
                .param("ends", LinkJson.ends(ends))
                .update();
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

    List<String> export(String tenant, String subjectType, String subjectId) {
        return jdbc.sql(
                        """
                        select json_build_object('sequence', j.sequence, 'event', j.event, 'at', j.at, 'person', j.person,
                            'personName', j.person_name, 'role', j.role, 'organ', j.organ, 'organName', j.organ_name,
                            'onBehalfOf', j.on_behalf_of, 'door', j.door, 'visibility', j.visibility,
                            'processKey', j.process_key, 'elementId', j.element_id,
                            'payload', p.payload::text, 'salt', encode(p.salt, 'hex'),
                            'payloadHash', encode(j.payload_hash, 'hex'),
                            'previousHash', encode(j.previous_hash, 'hex'), 'hash', encode(j.hash, 'hex'))::text
                        from journal j left join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_type = ? and j.subject_id = ? order by j.sequence""")
                .params(tenant, subjectType, subjectId)
                .query(String.class)
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
}
