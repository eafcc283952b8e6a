package org.huiyin.handling.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.huiyin.handling.Conference;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of district leaders' meetings with proposers. */
@Repository
public class Conferences {

    private final JdbcClient jdbc;

    Conferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Actor actor, Conference c) {
        jdbc.sql(
                        """
                        insert into conference (tenant_id, id, proposal_id, round, held_on, place, participants, said, result,
                            explanation, recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.tenant(), c.id(), c.proposalId(), c.round(), c.heldOn(), c.place())
                .params(c.participants(), c.said(), c.result().name(), c.explanation())
                .params(actor.person(), c.recordedByName(), SqlTime.of(c.recordedAt()))
                .update();
    }

    public List<Conference> of(String tenant, String proposalId) {
        return jdbc.sql("select * from conference where tenant_id = ? and proposal_id = ? order by round, recorded_at")
                .params(tenant, proposalId)
                .query(Conferences::map)
                .list();
    }

    private static Conference map(ResultSet row, int n) throws SQLException {
        return new Conference(
                row.getString("id"),
                row.getString("proposal_id"),
                row.getInt("round"),
                SqlTime.day(row, "held_on"),
                row.getString("place"),
                row.getString("participants"),
                row.getString("said"),
                Conference.Result.valueOf(row.getString("result")),
                row.getString("explanation"),
                row.getString("recorded_by_name"),
                SqlTime.instant(row, "recorded_at"));
    }
}
