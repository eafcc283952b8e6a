package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * One line of a list: the proposal, who has it and the deadline that comes next.
 *
 * @param element the task that waits, or null in the register
 * @param department the department whose part waits, or null
 * @param assignee name of the person who has it, or null
 * @param due last day of the next open deadline, or null
 * @param key sort key of the row; the next page begins after it
 */
public record ListRow(
        String proposalId,
        String number,
        String subject,
        ProposalKind kind,
        ProposalState state,
        String category,
        String proposer,
        boolean sample,
        String lead,
        String element,
        String department,
        String assignee,
        Instant since,
        LocalDate due,
        String deadlineKind,
        Lamp lamp,
        String key) {

    /** Columns every list selects; d is the next open deadline, h the handling row, o the lead's organ. */
    static final String COLUMNS =
            """
            p.id, p.number, p.subject, p.kind, p.state, p.category, p.sample, p.received_at,
            (select s.name || case when count(*) over () > 1 then ' 等' || count(*) over () || '人' else '' end
               from proposal_signer s where s.tenant_id = p.tenant_id and s.proposal_id = p.id order by s.ord limit 1) as proposer,
            o.short_name as lead_name, d.due, d.kind as deadline_kind, d.warn_from, d.red_from, d.provisional""";

    /** The next open deadline of the proposal, or of the one part when a scope is given. */
    static final String NEXT_DEADLINE =
            """
            left join lateral (select * from deadline x where x.tenant_id = p.tenant_id and x.subject_id = p.id
                and x.status = 'OPEN' and x.kind <> 'CO_HANDLING_SAFE' %s order by x.overdue_from limit 1) d on true""";

    static final String LEAD =
            """
            left join handling h on h.tenant_id = p.tenant_id and h.proposal_id = p.id
            left join organ o on o.tenant_id = p.tenant_id and o.code = h.lead_organ""";

    /** A line of the register: nobody is asked. */
    static ListRow of(ResultSet row, Instant now) throws SQLException {
        return of(row, now, null, null, null, SqlTime.instant(row, "received_at"));
    }

    /** A line of the worklist. */
    static ListRow waiting(ResultSet row, Instant now) throws SQLException {
        return of(
                row,
                now,
                row.getString("element_id"),
                row.getString("department"),
                row.getString("claimed_by"),
                SqlTime.instant(row, "created_at"));
    }

    /** The office that has it when it is no department's turn: its role, or null. */
    public Role office() {
        return switch (element) {
            case "Task_Review", "Task_ConfirmRehandling" -> kind.reviewer();
            case "Task_Assign", "Task_ReviewBySupervision" -> Role.SUPERVISION_OFFICE;
            default -> null;
        };
    }

    private static ListRow of(
            ResultSet row, Instant now, String element, String department, String assignee, Instant since)
            throws SQLException {
        return new ListRow(
                row.getString("id"),
                row.getString("number"),
                row.getString("subject"),
                ProposalKind.valueOf(row.getString("kind")),
                ProposalState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("proposer"),
                row.getBoolean("sample"),
                row.getString("lead_name"),
                element,
                department,
                assignee,
                since,
                SqlTime.day(row, "due"),
                row.getString("deadline_kind"),
                lamp(row, now),
                row.getString("sort_key"));
    }

    static Lamp lamp(ResultSet row, Instant now) throws SQLException {
        Instant red = SqlTime.instant(row, "red_from");
        if (red == null) {
            return Lamp.NONE;
        }
        if (row.getBoolean("provisional")) {
            return Lamp.PROVISIONAL;
        }
        if (!now.isBefore(red)) {
            return Lamp.OVERDUE;
        }
        return now.isBefore(SqlTime.instant(row, "warn_from")) ? Lamp.ON_TRACK : Lamp.DUE_SOON;
    }
}
