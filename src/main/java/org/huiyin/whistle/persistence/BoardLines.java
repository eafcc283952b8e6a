package org.huiyin.whistle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.BoardLine;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the live board shows: open shares with the clock that runs out next, in one walk through partial indexes. */
@Repository
public class BoardLines {

    private static final String CLOCKS =
            """
            with clock as (
                select distinct on (c.subject_id, c.scope_id) c.tenant_id, c.subject_id, c.scope_id, c.kind, c.due, c.overdue_from,
                    c.warn_from, c.red_from, c.provisional
                from deadline c where c.tenant_id = :tenant and c.status = 'OPEN' and c.kind like 'WHISTLE%'
                order by c.subject_id, c.scope_id, c.overdue_from)
            """;

    private static final String COLUMNS =
            """
            select w.tenant_id, w.id, w.number, w.kind, w.subdistrict, w.title, w.place, w.lng, w.lat,
                clock.kind as clock_kind, clock.due, clock.overdue_from, clock.warn_from, clock.red_from, clock.provisional,
            """;

    private final JdbcClient jdbc;

    BoardLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every share of which something is waited for, and what waits for its dispatch. */
    public List<BoardLine> open(String tenant) {
        return jdbc.sql(
                        CLOCKS + COLUMNS
                                + """
                         p.organ, p.state as part_state
                        from whistle w
                        join whistle_part p on p.tenant_id = w.tenant_id and p.whistle_id = w.id
                            and p.state not in ('VERIFIED', 'REPLACED', 'RELEASED')
                        left join clock on clock.tenant_id = w.tenant_id and clock.subject_id = w.id and clock.scope_id = p.id
                        where w.tenant_id = :tenant and w.state = 'DISPATCHED'
                        union all
                        """
                                + COLUMNS
                                + """
                         null, null
                        from whistle w
                        left join clock on clock.tenant_id = w.tenant_id and clock.subject_id = w.id and clock.scope_id is null
                        where w.tenant_id = :tenant and w.state = 'TRIAGE'""")
                .param("tenant", tenant)
                .query(BoardLines::line)
                .list();
    }

    /** The last entry of the district's journal about a whistle; 0 when nothing has happened yet. */
    public long lastEvent(String tenant) {
        return jdbc.sql(
                        """
                        select id from journal where tenant_id = :tenant and subject_type = 'WHISTLE'
                        order by id desc limit 1""")
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public int blownSince(String tenant, Instant since) {
        return jdbc.sql("select count(*) from whistle where tenant_id = :tenant and blown_at >= :since")
                .param("tenant", tenant)
                .param("since", SqlTime.of(since))
                .query(Integer.class)
                .single();
    }

    private static BoardLine line(ResultSet row, int n) throws SQLException {
        String state = row.getString("part_state");
        PartState part = state == null ? null : PartState.valueOf(state);
        return new BoardLine(
                row.getString("id"),
                row.getString("number"),
                WhistleKind.valueOf(row.getString("kind")),
                row.getString("subdistrict"),
                row.getString("title"),
                row.getString("place"),
                row.getObject("lng", Double.class),
                row.getObject("lat", Double.class),
                row.getString("organ"),
                part == PartState.DISPUTED,
                BoardLine.column(part),
                WhistleLines.clock(row));
    }
}
