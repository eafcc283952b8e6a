package org.huiyin.whistle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.WhistleDispute;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.Ruling;
import org.huiyin.whistle.WhistleDispute.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of disputes and rulings. */
@Repository
public class WhistleDisputes {

    private final JdbcClient jdbc;

    WhistleDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(WhistleDispute d) {
        jdbc.sql(
                        """
                        insert into whistle_dispute (tenant_id, id, whistle_id, part_id, organ, reason, suggested_organ, raised_by_name,
                            raised_at, level, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'CENTRE', 'RULING')""")
                .params(d.tenant(), d.id(), d.whistleId(), d.partId(), d.organ(), d.reason(), d.suggestedOrgan())
                .params(d.raisedByName(), SqlTime.of(d.raisedAt()))
                .update();
    }

    /** The one that is not settled yet. */
    public Optional<WhistleDispute> open(String tenant, String partId) {
        return jdbc.sql("select * from whistle_dispute where tenant_id = ? and part_id = ? and closed_at is null")
                .params(tenant, partId)
                .query(this::map)
                .optional();
    }

    public List<WhistleDispute> of(String tenant, String whistleId) {
        return jdbc.sql("select * from whistle_dispute where tenant_id = ? and whistle_id = ? order by raised_at, id")
                .params(tenant, whistleId)
                .query(this::map)
                .list();
    }

    /** How many times this department has disputed this share. */
    public int times(String tenant, String partId) {
        return jdbc.sql("select count(*) from whistle_dispute where tenant_id = ? and part_id = ?")
                .params(tenant, partId)
                .query(Integer.class)
                .single();
    }

    public void rule(WhistleDispute d, Ruling r) {
        jdbc.sql(
                        """
                        insert into whistle_ruling (tenant_id, dispute_id, no, level, upheld, replacement, words, ruled_by_name, ruled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(d.tenant(), d.id(), r.no(), r.level().name(), r.upheld(), r.replacement(), r.words())
                .params(r.ruledByName(), SqlTime.of(r.ruledAt()))
                .update();
        state(d, State.ANSWERING, d.level());
    }

    public void contest(WhistleDispute d, String objection, String byName, Instant at) {
        jdbc.sql(
                        """
                        update whistle_ruling set objection = ?, objected_by_name = ?, objected_at = ?
                        where tenant_id = ? and dispute_id = ? and no = ?""")
                .params(
                        objection,
                        byName,
                        SqlTime.of(at),
                        d.tenant(),
                        d.id(),
                        d.last().no())
                .update();
        state(d, State.RULING, d.level().next());
    }

    private void state(WhistleDispute d, State state, Level level) {
        jdbc.sql("update whistle_dispute set state = ?, level = ? where tenant_id = ? and id = ?")
                .params(state.name(), level.name(), d.tenant(), d.id())
                .update();
    }

    public void close(WhistleDispute d, State outcome, Instant at) {
        jdbc.sql("update whistle_dispute set state = ?, closed_at = ? where tenant_id = ? and id = ?")
                .params(outcome.name(), SqlTime.of(at), d.tenant(), d.id())
                .update();
    }

    private WhistleDispute map(ResultSet row, int n) throws SQLException {
        String tenant = row.getString("tenant_id");
        String id = row.getString("id");
        return new WhistleDispute(
                tenant,
                id,
                row.getString("whistle_id"),
                row.getString("part_id"),
                row.getString("organ"),
                row.getString("reason"),
                row.getString("suggested_organ"),
                row.getString("raised_by_name"),
                SqlTime.instant(row, "raised_at"),
                Level.valueOf(row.getString("level")),
                State.valueOf(row.getString("state")),
                SqlTime.instant(row, "closed_at"),
                rulings(tenant, id));
    }

    private List<Ruling> rulings(String tenant, String id) {
        return jdbc.sql("select * from whistle_ruling where tenant_id = ? and dispute_id = ? order by no")
                .params(tenant, id)
                .query((row, n) -> new Ruling(
                        row.getInt("no"),
                        Level.valueOf(row.getString("level")),
                        row.getBoolean("upheld"),
                        row.getString("replacement"),
                        row.getString("words"),
                        row.getString("ruled_by_name"),
                        SqlTime.instant(row, "ruled_at"),
                        row.getString("objection"),
                        row.getString("objected_by_name")))
                .list();
    }
}
