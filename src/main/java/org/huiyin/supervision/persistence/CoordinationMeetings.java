package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.CoordinationMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of coordination meetings. */
@Repository
public class CoordinationMeetings {

    private final JdbcClient jdbc;

    CoordinationMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CoordinationMeeting m) {
        jdbc.sql(
                        """
                        insert into coordination_meeting (tenant_id, id, ladder_id, step_no, called_by_name, called_at, meets_at,
                            place, chair, organs)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[])""")
                .params(m.tenant(), m.id(), m.ladderId(), m.stepNo(), m.calledByName(), SqlTime.of(m.calledAt()))
                .params(
                        SqlTime.of(m.meetsAt()),
                        m.place(),
                        m.chair(),
                        m.organs().toArray(String[]::new))
                .update();
    }

    public void recorded(CoordinationMeeting m, String minutes, String lead, LocalDate due, String by, Instant at) {
        jdbc.sql(
                        """
                        update coordination_meeting set minutes = ?, lead_organ = ?, agreed_due = ?, recorded_by_name = ?,
                            recorded_at = ?
                        where tenant_id = ? and id = ?""")
                .params(minutes, lead, due, by, SqlTime.of(at), m.tenant(), m.id())
                .update();
    }

    public Optional<CoordinationMeeting> ofStep(String tenant, String ladderId, int stepNo) {
        return jdbc.sql("select * from coordination_meeting where tenant_id = ? and ladder_id = ? and step_no = ?")
                .params(tenant, ladderId, stepNo)
                .query(CoordinationMeetings::map)
                .optional();
    }

    public List<CoordinationMeeting> ofLadder(String tenant, String ladderId) {
        return jdbc.sql("select * from coordination_meeting where tenant_id = ? and ladder_id = ? order by step_no")
                .params(tenant, ladderId)
                .query(CoordinationMeetings::map)
                .list();
    }

    private static CoordinationMeeting map(ResultSet row, int n) throws SQLException {
        return new CoordinationMeeting(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("ladder_id"),
                row.getInt("step_no"),
                row.getString("called_by_name"),
                SqlTime.instant(row, "called_at"),
                SqlTime.instant(row, "meets_at"),
                row.getString("place"),
                row.getString("chair"),
                List.of((String[]) row.getArray("organs").getArray()),
                row.getString("minutes"),
                row.getString("lead_organ"),
                SqlTime.day(row, "agreed_due"),
                row.getString("recorded_by_name"),
                SqlTime.instant(row, "recorded_at"));
    }
}
