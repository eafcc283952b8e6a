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

    private static final String NAMED =
            """
            select x.id, x.number, x.%2$s as title, x.%3$s as at, c.body from %1$s x
            left join trade_case c on c.tenant_id = x.tenant_id and c.subject_type = :kind
                and c.subject_id = x.id and c.trade = :trade
            where x.tenant_id = :tenant and x.%3$s >= :since
                and (c.body is not null
                    or exists (select 1 from unnest(:words::text[]) t where position(t in x.%2$s) > 0))
            order by x.%3$s desc, x.id, c.body limit :limit""";

    private static final String WHISTLES = NAMED.formatted("whistle", "title", "blown_at");
    private static final String PROPOSALS = NAMED.formatted("proposal", "subject", "docketed_at");

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

    /** Whistles that were blown (what was dropped before is no case), or proposals that were docketed. */
    public List<TradeCase> named(String tenant, Kind kind, Trade trade, List<String> words, Instant since, int limit) {
        boolean whistle = kind == Kind.WHISTLE;
        return jdbc.sql(whistle ? WHISTLES : PROPOSALS)
                .param("kind", kind.name())
                .param("trade", trade.name())
                .param("tenant", tenant)
                .param("since", SqlTime.of(since))
                .param("words", words.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new TradeCase(
                        trade,
                        row.getString("body"),
                        kind,
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("title"),
                        SqlTime.instant(row, "at"),
                        (whistle ? "/whistles/" : "/proposals/") + row.getString("id")))
                .list();
    }
}
