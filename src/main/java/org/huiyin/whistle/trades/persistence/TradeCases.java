package org.huiyin.whistle.trades.persistence;

import java.time.Instant;
import java.util.List;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeCase;
import org.huiyin.whistle.trades.TradeCase.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers cases of a trade: by what was said about them, else by the words of their title. */
@Repository
public class TradeCases {

    private final JdbcClient jdbc;

    TradeCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was said before */
    public boolean say(String tenant, Kind kind, String id, Trade trade, String body, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into trade_case (tenant_id, subject_type, subject_id, trade, body, said_by_name, said_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(tenant, kind.name(), id, trade.name(), body, by, SqlTime.of(at))
                        .update()
                == 1;
    }

    public List<TradeCase> findings(String tenant, Trade trade, Instant since, int limit) {
        return jdbc.sql(
                        """
                        select f.id, f.body, f.text, f.found_at, f.road_id, r.name from road_finding f
                        join road r on r.tenant_id = f.tenant_id and r.id = f.road_id
                        where f.tenant_id = ? and f.trade = ? and f.found_at >= ? order by f.found_at desc, f.id limit ?""")
                .params(tenant, trade.name(), SqlTime.of(since), limit)
                .query((row, n) -> new TradeCase(
                        trade,
                        row.getString("body"),
                        Kind.FINDING,
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("text"),
                        SqlTime.instant(row, "found_at"),
                        "/streets/" + row.getString("road_id") + "#finding-" + row.getString("id")))
                .list();
    }

    /** Blown ones; what was dropped before is no case. */
    public List<TradeCase> whistles(String tenant, Trade trade, List<String> words, Instant since, int limit) {
        return jdbc.sql(
                        """
                        select w.id, w.number, w.title, w.blown_at, c.body from whistle w
                        left join trade_case c on c.tenant_id = w.tenant_id and c.subject_type = 'WHISTLE'
                            and c.subject_id = w.id and c.trade = :trade
                        where w.tenant_id = :tenant and w.blown_at >= :since
                            and (c.body is not null
                                or exists (select 1 from unnest(:words::text[]) t where position(t in w.title) > 0))
                        order by w.blown_at desc, w.id, c.body limit :limit""")
                .param("trade", trade.name())
                .param("tenant", tenant)
                .param("since", SqlTime.of(since))
                .param("words", words.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new TradeCase(
                        trade,
                        row.getString("body"),
                        Kind.WHISTLE,
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("title"),
                        SqlTime.instant(row, "blown_at"),
                        "/whistles/" + row.getString("id")))
                .list();
    }

    /** Docketed ones. */
    public List<TradeCase> proposals(String tenant, Trade trade, List<String> words, Instant since, int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.number, p.subject, p.docketed_at, c.body from proposal p
                        left join trade_case c on c.tenant_id = p.tenant_id and c.subject_type = 'PROPOSAL'
                            and c.subject_id = p.id and c.trade = :trade
                        where p.tenant_id = :tenant and p.docketed_at >= :since
                            and (c.body is not null
                                or exists (select 1 from unnest(:words::text[]) t where position(t in p.subject) > 0))
                        order by p.docketed_at desc, p.id, c.body limit :limit""")
                .param("trade", trade.name())
                .param("tenant", tenant)
                .param("since", SqlTime.of(since))
                .param("words", words.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new TradeCase(
                        trade,
                        row.getString("body"),
                        Kind.PROPOSAL,
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("subject"),
                        SqlTime.instant(row, "docketed_at"),
                        "/proposals/" + row.getString("id")))
                .list();
    }
}
