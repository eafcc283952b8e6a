package org.huiyin.whistle.street.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.street.ChiefScore.Counted;
import org.huiyin.whistle.street.Finding;
import org.huiyin.whistle.street.Finding.State;
import org.huiyin.whistle.trades.Trade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what was found on roads. */
@Repository
public class FindingRows {

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Finding f) {
        jdbc.sql(
                        """
                        insert into road_finding (tenant_id, id, road_id, subdistrict, chief_no, text, place, lng, lat, trade, body,
                            found_by, found_by_name, found_at, due, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(f.tenant(), f.id(), f.roadId(), f.subdistrict(), f.chiefNo(), f.text(), f.place(), f.lng())
                .params(f.lat(), f.trade().name(), f.body(), f.foundBy(), f.foundByName())
                .params(SqlTime.of(f.foundAt()), f.due())
                .update();
    }

    /** @throws BusinessException NOT_FOUND */
    public Finding lock(String tenant, String id) {
        return jdbc.sql("select * from road_finding where tenant_id = ? and id = ? for update")
                .params(tenant, id)
                .query(FindingRows::map)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("error.street.finding.unknown"));
    }

    public Optional<Finding> find(String tenant, String id) {
        return jdbc.sql("select * from road_finding where tenant_id = ? and id = ?")
                .params(tenant, id)
                .query(FindingRows::map)
                .optional();
    }

    /** The open ones first, then the latest. */
    public List<Finding> of(String tenant, String roadId, int limit) {
        return jdbc.sql(
                        """
                        select * from road_finding where tenant_id = ? and road_id = ?
                        order by (state = 'OPEN') desc, found_at desc, id limit ?""")
                .params(tenant, roadId, limit)
                .query(FindingRows::map)
                .list();
    }

    public void close(Finding f, State state, String outcome, boolean inTime, String by, Instant at, String request) {
        jdbc.sql(
                        """
                        update road_finding set state = ?, outcome = ?, in_time = ?, closed_by_name = ?, closed_at = ?,
                            request_id = ?, version = version + 1
                        where tenant_id = ? and id = ?""")
                .params(state.name(), outcome, inTime, by, SqlTime.of(at), request, f.tenant(), f.id())
                .update();
    }

    /**
     * By road and term: how many were found in the period, are judged (closed, or their day is over) and were in time; and how many are
     * open at all.
     */
    public List<Counted> counted(String tenant, Instant from, Instant to, LocalDate today) {
        return jdbc.sql(
                        """
                        select road_id, coalesce(chief_no, 0) chief_no,
                            count(*) filter (where found_at >= :from and found_at < :to) found,
                            count(*) filter (where found_at >= :from and found_at < :to
                                and (state <> 'OPEN' or due < :today)) judged,
                            count(*) filter (where found_at >= :from and found_at < :to and in_time) in_time,
                            count(*) filter (where state = 'OPEN') open
                        from road_finding where tenant_id = :tenant group by road_id, coalesce(chief_no, 0)""")
                .param("tenant", tenant)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("today", today)
                .query((row, n) -> new Counted(
                        row.getString("road_id"),
                        row.getInt("chief_no"),
                        row.getInt("found"),
                        row.getInt("judged"),
                        row.getInt("in_time"),
                        row.getInt("open")))
                .list();
    }

    private static Finding map(ResultSet row, int n) throws SQLException {
        return new Finding(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("road_id"),
                row.getString("subdistrict"),
                row.getObject("chief_no", Integer.class),
                row.getString("text"),
                row.getString("place"),
                row.getObject("lng", Double.class),
                row.getObject("lat", Double.class),
                Trade.valueOf(row.getString("trade")),
                row.getString("body"),
                row.getString("found_by"),
                row.getString("found_by_name"),
                SqlTime.instant(row, "found_at"),
                SqlTime.day(row, "due"),
                State.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("in_time", Boolean.class),
                row.getString("closed_by_name"),
                SqlTime.instant(row, "closed_at"),
                row.getString("request_id"),
                row.getInt("version"));
    }
}
