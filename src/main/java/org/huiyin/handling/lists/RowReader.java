package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.stereotype.Component;

/** Reads lines of lists; names of organs and people come from the directory in memory, lamps from the clock. */
@Component
class RowReader {

    /** Stands in the rows where there is no deadline, so that these come last. */
    static final LocalDate NO_DUE = LocalDate.of(9999, 12, 31);

    private final Directory directory;
    private final Clock clock;

    RowReader(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A line of the register: nobody is asked. */
    ListRow registered(ResultSet row, String key) throws SQLException {
        return read(row, null, null, null, null, SqlTime.instant(row, "received_at"), key);
    }

    /** A line of the worklist. */
    ListRow waiting(ResultSet row, String key) throws SQLException {
        String tenant = row.getString("tenant_id");
        String assignee = row.getString("assignee");
        return read(
                row,
                row.getString("element"),
                row.getString("commitment_id"),
                organ(tenant, row.getString("organ")),
                assignee == null
                        ? null
                        : directory
                                .person(tenant, assignee)
                                .map(Directory.Person::name)
                                .orElse(null),
                SqlTime.instant(row, "since"),
                key);
    }

    private ListRow read(
            ResultSet row,
            String element,
            String commitmentId,
            String department,
            String assignee,
            Instant since,
            String key)
            throws SQLException {
        LocalDate due = SqlTime.day(row, "due");
        return new ListRow(
                row.getString("proposal_id"),
                row.getString("number"),
                row.getString("subject"),
                ProposalKind.valueOf(row.getString("kind")),
                ProposalState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("proposer"),
                row.getBoolean("sample"),
                organ(row.getString("tenant_id"), row.getString("lead_organ")),
                element,
                commitmentId,
                department,
                assignee,
                since,
                due.equals(NO_DUE) ? null : due,
                row.getString("deadline_kind"),
                lamp(row, now()),
                key);
    }

    private String organ(String tenant, String code) {
        return code == null
                ? null
                : directory.organ(tenant, code).map(Directory.Organ::shortName).orElse(null);
    }

    static Lamp lamp(ResultSet row, Instant now) throws SQLException {
        if (row.getBoolean("provisional")) {
            return Lamp.PROVISIONAL;
        }
        Instant red = SqlTime.instant(row, "red_from");
        if (red == null) {
            return Lamp.NONE;
        }
        return Lamp.at(now, SqlTime.instant(row, "warn_from"), red, false);
    }
}
