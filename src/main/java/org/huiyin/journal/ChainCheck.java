package org.huiyin.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chains row by row and says where one does not hold; of each chain only its first broken row is told. */
@Component
class ChainCheck {

    /** Every row with its payload, and each chain's head, so that a cut-off tail shows as well. */
    private static final String ROWS =
            """
            select h.tenant_id, h.subject_type, h.subject_id, h.sequence as head_sequence, h.hash as head_hash,
                   j.sequence, j.event, j.at, j.person, j.person_name, j.role, j.organ, j.organ_name, j.on_behalf_of, j.door,
                   j.visibility, j.process_key, j.element_id, j.payload_hash, j.previous_hash, j.hash, p.salt, p.payload
            from journal_head h
            full join journal j using (tenant_id, subject_type, subject_id)
            left join journal_payload p on p.journal_id = j.id
            where (cast(? as text) is null or tenant_id = ?) and (cast(? as text) is null or subject_id = ?)
            order by tenant_id, subject_type, subject_id, j.sequence
            """;

    private final JdbcTemplate jdbc;

    ChainCheck(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(500);
    }

    /** @param tenant and @param subjectId null = all */
    @Transactional(readOnly = true)
    public Finding check(String tenant, String subjectId) {
        Walk walk = new Walk();
        jdbc.query(ROWS, walk::step, tenant, tenant, subjectId, subjectId);
        walk.endOfChain();
        return new Finding(walk.rows, walk.chains, walk.broken);
    }

    /** What the check found. */
    record Finding(long rows, long chains, List<Journal.Broken> broken) {}

    private static final class Walk {
        private final List<Journal.Broken> broken = new ArrayList<>();
        private long rows;
        private long chains;
        private String chain = "";
        private String tenant;
        private String subjectId;
        private long sequence;
        private byte[] hash;
        private long headSequence;
        private byte[] headHash;
        private boolean told;

        void step(ResultSet row) throws SQLException {
            String here = row.getString("tenant_id") + "/" + row.getString("subject_type") + "/"
                    + row.getString("subject_id");
            if (!here.equals(chain)) {
                endOfChain();
                beginChain(here, row);
            }
            if (row.getBytes("hash") != null) {
                rows++;
                checkRow(row);
            }
        }

        private void beginChain(String here, ResultSet row) throws SQLException {
            chains++;
            chain = here;
            tenant = row.getString("tenant_id");
            subjectId = row.getString("subject_id");
            sequence = 0;
            hash = JournalEntry.NOTHING_BEFORE;
            headSequence = row.getLong("head_sequence");
            headHash = row.getBytes("head_hash");
            told = false;
        }

        void endOfChain() {
            if (!chain.isEmpty() && !(sequence == headSequence && Arrays.equals(hash, headHash))) {
                tell(sequence + 1, "chain ends at " + sequence + ", its head says " + headSequence);
            }
        }

        private void checkRow(ResultSet row) throws SQLException {
            long here = row.getLong("sequence");
            if (here != sequence + 1) {
                tell(sequence + 1, "row is missing");
            } else if (!Arrays.equals(row.getBytes("previous_hash"), hash)) {
                tell(here, "does not follow the row before it");
            } else if (!rowHolds(row)) {
                tell(here, "who, what or when was changed");
            } else if (!payloadHolds(row)) {
                tell(here, "payload was changed");
            }
            sequence = here;
            hash = row.getBytes("hash");
        }

        private void tell(long at, String why) {
            if (!told) {
                broken.add(new Journal.Broken(tenant, subjectId, at, why));
                told = true;
            }
        }

        private boolean rowHolds(ResultSet row) throws SQLException {
            try {
                return Arrays.equals(entry(row).hash(hash, row.getBytes("payload_hash")), row.getBytes("hash"));
            } catch (IllegalArgumentException unknownRoleOrDoor) {
                return false;
            }
        }

        /** An erased payload is no break: its hash stays in the chain. */
        private static boolean payloadHolds(ResultSet row) throws SQLException {
            byte[] salt = row.getBytes("salt");
            return salt == null
                    || Arrays.equals(
                            JournalEntry.payloadHash(salt, row.getString("payload")), row.getBytes("payload_hash"));
        }

        private static JournalEntry entry(ResultSet row) throws SQLException {
            String role = row.getString("role");
            Actor actor = new Actor(
                    row.getString("tenant_id"),
                    row.getString("person"),
                    row.getString("person_name"),
                    role == null ? null : Role.valueOf(role),
                    row.getString("organ"),
                    row.getString("organ_name"),
                    row.getString("on_behalf_of"),
                    Door.valueOf(row.getString("door")));
            return new JournalEntry(
                    row.getString("tenant_id"),
                    row.getString("subject_type"),
                    row.getString("subject_id"),
                    row.getLong("sequence"),
                    row.getString("event"),
                    row.getTimestamp("at").toInstant(),
                    actor,
                    row.getString("visibility"),
                    row.getString("process_key"),
                    row.getString("element_id"),
                    null);
        }
    }
}
