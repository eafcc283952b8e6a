package org.huiyin.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.shared.Problem;
import org.huiyin.shared.SqlTime;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderLine;
import org.huiyin.supervision.LadderQuestion;
import org.huiyin.supervision.LadderStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board's lines and counts: the highest level first, then what stands longest. */
@Repository
public class LadderBoardRows {

    /** Null parameters ask for nothing. */
    private static final String WHERE =
            """
             from ladder l
            where l.tenant_id = :tenant and (l.state <> 'OPEN') = :closed
                and (cast(:organ as text) is null or l.organ = :organ)
                and (cast(:subject as text) is null or l.subject_type = :subject)
                and (cast(:trigger as text) is null or l.opening_trigger = :trigger)
                and (cast(:about as text) is null or l.subject_id = :about or l.proposal_id = :about)
                and (cast(:kind as text) is null or exists (select 1 from proposal p
                    where p.tenant_id = l.tenant_id and p.id = l.proposal_id and p.kind = :kind))""";

    private final JdbcClient jdbc;
    private final LadderSteps steps;

    LadderBoardRows(JdbcClient jdbc, LadderSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** How many stand on each level. */
    public Map<Integer, Integer> counts(String tenant, LadderQuestion asked, String kind) {
        Map<Integer, Integer> counts = new TreeMap<>();
        narrowed(
                        "select l.level, count(*)::int as n, l.tenant_id" + WHERE + " group by l.tenant_id, l.level",
                        tenant,
                        asked,
                        kind)
                .query((row, n) -> counts.put(row.getInt("level"), row.getInt("n")))
                .list();
        return counts;
    }

    /** @param after level, moment and id of the line before: 3~2026-03-02T01:00:00Z~id */
    public Page<LadderLine> page(String tenant, LadderQuestion asked, String kind, String after, int size) {
        Key key = Key.of(after);
        List<LadderLine> found = narrowed(
                        "select l.*, d.due as clock_due, d.warn_from, d.red_from, d.provisional, o.overdue_from as owed_from from (select l.*"
                                + WHERE
                                + """
                                  and (cast(:level as int) is null or l.level = :level)
                                  and (cast(:keyLevel as int) is null or l.level < :keyLevel
                                    or l.level = :keyLevel and (l.opened_at, l.id) > (cast(:keyAt as timestamptz), :keyId))
                                order by l.level desc, l.opened_at, l.id limit :size) l
                                left join lateral (select x.due, x.warn_from, x.red_from, x.provisional from deadline x
                                    where x.tenant_id = l.tenant_id and x.subject_id = l.id and x.scope_id is null
                                        and x.status = 'OPEN'
                                    order by x.red_from, x.id limit 1) d on true
                                left join lateral (select x.overdue_from from deadline x
                                    where x.tenant_id = l.tenant_id and x.subject_id = l.subject_id and x.kind = l.kind
                                        and x.scope_id is not distinct from l.scope_id and x.due = l.due
                                    order by x.id desc limit 1) o on true
                                order by l.level desc, l.opened_at, l.id""",
                        tenant,
                        asked,
                        kind)
                .param("level", asked.level())
                .param("keyLevel", key == null ? null : key.level())
                .param("keyAt", key == null ? null : SqlTime.of(key.at()))
                .param("keyId", key == null ? null : key.id())
                .param("size", size + 1)
                .query(LadderBoardRows::line)
                .list();
        List<LadderLine> shown = withSteps(tenant, found.size() > size ? found.subList(0, size) : found);
        return new Page<>(
                shown, found.size() > size ? Key.text(shown.get(size - 1).ladder()) : null);
    }

    /** Title of ladders, by id. */
    public Map<String, Ladder> some(String tenant, Collection<String> ids) {
        Map<String, Ladder> found = new HashMap<>();
        jdbc.sql("select * from ladder where tenant_id = ? and id = any (?::text[])")
                .params(tenant, ids.toArray(String[]::new))
                .query(Ladders::map)
                .list()
                .forEach(ladder -> found.put(ladder.id(), ladder));
        return found;
    }

    private JdbcClient.StatementSpec narrowed(String sql, String tenant, LadderQuestion asked, String kind) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .param("closed", asked.closed())
                .param("organ", asked.organ())
                .param("subject", asked.subjectType())
                .param("trigger", asked.trigger())
                .param("about", asked.about())
                .param("kind", kind);
    }

    private List<LadderLine> withSteps(String tenant, List<LadderLine> lines) {
        Map<String, LadderStep> last = new HashMap<>();
        steps.last(tenant, lines.stream().map(line -> line.ladder().id()).toList())
                .forEach(step -> last.put(step.ladderId(), step));
        return lines.stream().map(line -> line.at(last.get(line.ladder().id()))).toList();
    }

    private static LadderLine line(ResultSet row, int n) throws SQLException {
        return new LadderLine(
                Ladders.map(row, n),
                null,
                SqlTime.day(row, "clock_due"),
                SqlTime.instant(row, "warn_from"),
                SqlTime.instant(row, "red_from"),
                row.getBoolean("provisional"),
                SqlTime.instant(row, "owed_from"));
    }

    private record Key(int level, Instant at, String id) {

        static String text(Ladder last) {
            return last.level() + "~" + last.openedAt() + "~" + last.id();
        }

        static Key of(String after) {
            if (after == null || after.isBlank()) {
                return null;
            }
            String[] parts = after.split("~", 3);
            try {
                if (parts.length == 3 && parts[0].matches("[0-5]")) {
                    return new Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), parts[2]);
                }
            } catch (DateTimeParseException unreadable) {
                // refused below
            }
            throw BusinessException.invalid(Problem.at("after", "error.list.after", after));
        }
    }
}
