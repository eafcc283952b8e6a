package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.CoordinationMeeting;
import org.huiyin.supervision.MeetingLine;
import org.huiyin.supervision.persistence.LadderLines.Sight;
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
                            place, chair, organs, agenda)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?)""")
                .params(m.tenant(), m.id(), m.ladderId(), m.stepNo(), m.calledByName(), SqlTime.of(m.calledAt()))
                .params(
                        SqlTime.of(m.meetsAt()),
                        m.place(),
                        m.chair(),
                        m.organs().toArray(String[]::new))
                .param(m.agenda())
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

    public Optional<CoordinationMeeting> find(String tenant, String id) {
        return jdbc.sql("select * from coordination_meeting where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(CoordinationMeetings::map)
                .optional();
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

    /**
     * Of ladders a post may see, and those its organ is called to.
     *
     * @param over those with minutes and those that lapsed, the latest first; else those that are waited for, the next first
     */
    public List<MeetingLine> lines(String tenant, Sight sight, boolean over, int most) {
        return jdbc.sql(
                        """
                        select m.*, l.title, l.organ as owes, s.state = 'SENT' as waits from coordination_meeting m
                            join ladder l on l.tenant_id = m.tenant_id and l.id = m.ladder_id
                            join ladder_step s on s.tenant_id = m.tenant_id and s.ladder_id = m.ladder_id and s.no = m.step_no
                        where m.tenant_id = :tenant and (m.minutes is not null or s.state <> 'SENT') = :over
                            and (cast(:organ as text) is null or l.organ = :organ or :organ = any (m.organs))
                            and (cast(:type as text) is null or l.subject_type = :type)
                            and (cast(:kind as text) is null or exists (select from proposal p
                                where p.tenant_id = l.tenant_id and p.id = l.proposal_id and p.kind = :kind))
                        order by case when cast(:over as boolean) then m.meets_at end desc, m.meets_at, m.id limit :most""")
                .param("tenant", tenant)
                .param("over", over)
                .param("organ", sight.organ())
                .param("type", sight.subjectType())
                .param("kind", sight.proposalKind())
                .param("most", most)
                .query((row, n) -> new MeetingLine(
                        map(row, n), row.getString("title"), row.getString("owes"), row.getBoolean("waits")))
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
                row.getString("agenda"),
                row.getString("minutes"),
                row.getString("lead_organ"),
                SqlTime.day(row, "agreed_due"),
                row.getString("recorded_by_name"),
                SqlTime.instant(row, "recorded_at"));
    }
}
