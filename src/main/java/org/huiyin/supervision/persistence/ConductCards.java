package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.ConductCard;
import org.huiyin.supervision.ConductCard.Colour;
import org.huiyin.supervision.ConductCard.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of cards. */
@Repository
public class ConductCards {

    private static final String KEY = " where tenant_id = ? and id = ?";

    private final JdbcClient jdbc;

    ConductCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ConductCard c) {
        jdbc.sql(
                        """
                        insert into conduct_card (tenant_id, id, ladder_id, step_no, organ, colour, issued_at, appeal_until, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'VALID')""")
                .params(
                        c.tenant(),
                        c.id(),
                        c.ladderId(),
                        c.stepNo(),
                        c.organ(),
                        c.colour().name())
                .params(SqlTime.of(c.issuedAt()), c.appealUntil())
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public ConductCard lock(String tenant, String id) {
        return jdbc.sql("select * from conduct_card" + KEY + " for update")
                .params(tenant, id)
                .query(ConductCards::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.supervision.card.unknown"));
    }

    public List<ConductCard> ofLadder(String tenant, String ladderId) {
        return jdbc.sql("select * from conduct_card where tenant_id = ? and ladder_id = ? order by issued_at, id")
                .params(tenant, ladderId)
                .query(ConductCards::map)
                .list();
    }

    /** @param organ null for every organ's; the newest first */
    public List<ConductCard> of(String tenant, String organ, int most) {
        return jdbc.sql(
                        """
                        select * from conduct_card where tenant_id = :tenant and (cast(:organ as text) is null or organ = :organ)
                        order by state = 'APPEALED' desc, issued_at desc, id limit :most""")
                .param("tenant", tenant)
                .param("organ", organ)
                .param("most", most)
                .query(ConductCards::map)
                .list();
    }

    public void appealed(ConductCard c, String appeal, String by, Instant at, LocalDate answerUntil) {
        jdbc.sql(
                        """
                        update conduct_card set state = 'APPEALED', appeal = ?, appealed_by_name = ?, appealed_at = ?,
                            answer_until = ?"""
                                + KEY)
                .params(appeal, by, SqlTime.of(at), answerUntil, c.tenant(), c.id())
                .update();
    }

    public void answerBy(String tenant, String id, LocalDate until) {
        jdbc.sql("update conduct_card set answer_until = ?" + KEY)
                .params(until, tenant, id)
                .update();
    }

    public void answered(ConductCard c, State state, String answer, String by, Instant at) {
        jdbc.sql("update conduct_card set state = ?, answer = ?, answered_by_name = ?, answered_at = ?" + KEY)
                .params(state.name(), answer, by, SqlTime.of(at), c.tenant(), c.id())
                .update();
    }

    static ConductCard map(ResultSet row, int n) throws SQLException {
        return new ConductCard(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("ladder_id"),
                row.getInt("step_no"),
                row.getString("organ"),
                Colour.valueOf(row.getString("colour")),
                SqlTime.instant(row, "issued_at"),
                SqlTime.day(row, "appeal_until"),
                State.valueOf(row.getString("state")),
                row.getString("appeal"),
                row.getString("appealed_by_name"),
                SqlTime.instant(row, "appealed_at"),
                SqlTime.day(row, "answer_until"),
                row.getString("answer"),
                row.getString("answered_by_name"),
                SqlTime.instant(row, "answered_at"));
    }
}
