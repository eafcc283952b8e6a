package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.FurtherWork;
import org.huiyin.handling.FurtherWork.Subject;
import org.huiyin.handling.FurtherWork.Waiting;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.shared.SqlTime;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a post and hangs on no proposal, read from the work items themselves: late first, then the nearest deadline. */
@Repository
public class FurtherDesk {

    /** After everything that has a deadline. */
    private static final Instant NONE = Instant.parse("9999-12-31T00:00:00Z");

    private static final String ASKED =
            """
             from work_item w
            where w.tenant_id = :tenant and w.state = 'OPEN' and w.process_key in (%s)
                and (w.assignee = any (:workers::text[]) or w.assignee is null and w.groups && :groups::text[])
                and w.except_for is distinct from :person""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<FurtherWork> kinds;

    FurtherDesk(JdbcClient jdbc, Clock clock, ObjectProvider<FurtherWork> kinds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kinds = kinds.orderedStream().toList();
    }

    /** One kind of work and how much of it waits. */
    public record Count(FurtherWork work, int n) {}

    /** A line: the task and what it is about. */
    public record Line(Waiting waiting, Subject subject, Lamp lamp) {}

    /** Kinds of which something waits for this post. */
    public List<Count> counts(Actor actor) {
        if (actor.role() == null || kinds.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> byProcess = new HashMap<>();
        asked(actor, processes(), "select w.process_key, count(*)::int as n" + ASKED + " group by w.process_key")
                .query((row, n) -> byProcess.put(row.getString("process_key"), row.getInt("n")))
                .list();
        return kinds.stream()
                .map(kind -> new Count(
                        kind,
                        kind.processes().stream()
                                .mapToInt(key -> byProcess.getOrDefault(key, 0))
                                .sum()))
                .filter(count -> count.n() > 0)
                .toList();
    }

    /** How much of all kinds waits for this post. */
    public int asked(Actor actor) {
        return counts(actor).stream().mapToInt(Count::n).sum();
    }

    /** How much of all kinds waits for another post of the same person and not for this one. */
    public int askedBeyond(Actor actor, Actor other) {
        if (kinds.isEmpty()) {
            return 0;
        }
        return asked(
                        other,
                        processes(),
                        "select count(*)::int" + ASKED + " and w.assignee is null and not (w.groups && :own::text[])")
                .param("own", groups(actor))
                .query(Integer.class)
                .single();
    }

    private List<String> processes() {
        return kinds.stream().flatMap(kind -> kind.processes().stream()).toList();
    }

    /** Null when there is no such kind. */
    public FurtherWork kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public Page<Line> page(Actor actor, FurtherWork kind, String after, int size) {
        PageKey key = PageKey.of(after);
        List<Waiting> found = asked(
                        actor,
                        kind.processes(),
                        "select * from (select w.task_id, w.subject_id, w.element_id, w.created_at, d.due, d.warn_from,"
                                + " coalesce(d.provisional, false) as provisional, coalesce(d.red_from, :none) as red_from"
                                + ASKED.replace(
                                        "from work_item w",
                                        """
                                        from work_item w left join lateral (
                                            select x.due, x.warn_from, x.red_from, x.provisional from deadline x
                                            where x.tenant_id = w.tenant_id and x.subject_id = w.subject_id and x.status = 'OPEN'
                                                and (x.scope_id is null or x.scope_id = w.scope_id)
                                            order by x.red_from, x.id limit 1) d on true""")
                                + """
                                ) asked where cast(:from as timestamptz) is null or (red_from, task_id) > (:from, :id)
                                order by red_from, task_id limit :size""")
                .param("none", SqlTime.of(NONE))
                .param("from", key == null ? null : SqlTime.of(key.instant()))
                .param("id", key == null ? null : key.id())
                .param("size", size + 1)
                .query(FurtherDesk::row)
                .list();
        List<Waiting> shown = found.size() > size ? found.subList(0, size) : found;
        Map<String, Subject> subjects = kind.describe(
                actor, shown.stream().map(Waiting::subjectId).distinct().toList());
        List<Line> lines = shown.stream()
                .filter(w -> subjects.containsKey(w.subjectId()))
                .map(w -> new Line(w, subjects.get(w.subjectId()), lamp(w)))
                .toList();
        return new Page<>(lines, found.size() > size ? next(shown.get(size - 1)) : null);
    }

    private static String next(Waiting last) {
        return PageKey.text(last.overdueFrom(), last.taskId());
    }

    private JdbcClient.StatementSpec asked(Actor actor, List<String> processes, String sql) {
        // in the text of the statement: only so is it known that the index of such tasks has them all
        String keys = processes.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
        return jdbc.sql(sql.replace("%s", keys))
                .param("tenant", actor.tenant())
                .param("person", actor.person())
                .param("workers", actor.workers().toArray(String[]::new))
                .param("groups", groups(actor));
    }

    private static String[] groups(Actor actor) {
        String role = actor.role().name();
        return new String[] {role, role + "@" + actor.organ()};
    }

    private Lamp lamp(Waiting waiting) {
        return waiting.due() == null
                ? Lamp.NONE
                : Lamp.at(clock.instant(), waiting.warnFrom(), waiting.overdueFrom(), waiting.provisional());
    }

    private static Waiting row(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getString("task_id"),
                row.getString("subject_id"),
                row.getString("element_id"),
                SqlTime.instant(row, "created_at"),
                SqlTime.day(row, "due"),
                SqlTime.instant(row, "warn_from"),
                SqlTime.instant(row, "red_from"),
                row.getBoolean("provisional"));
    }
}
