package org.huiyin.handling.lists;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a post: rows of our own worklist table, never the engine's; the nearest deadline first. */
@Repository
public class Worklist {

    /** Work that anybody of the department may take; it belongs to a person once claimed. */
    private static final String COMMON_WORK = "'Task_Draft', 'Task_DraftOpinion'";

    private static final String ACKNOWLEDGEMENTS = "'Task_AcknowledgeLead', 'Task_AcknowledgeCoHandling'";

    private static final String FROM =
            """
            from work_item w join proposal p on p.tenant_id = w.tenant_id and p.id = w.subject_id
            """
                    + ListRow.LEAD + "\n"
                    + """
            left join person c on c.tenant_id = w.tenant_id and c.code = w.assignee
            left join assignment wa on wa.tenant_id = w.tenant_id and wa.id = w.scope_id
            left join organ wo on wo.tenant_id = w.tenant_id and wo.code = wa.organ
            """
                    + ListRow.NEXT_DEADLINE.formatted("and (x.scope_id = w.scope_id or x.scope_id is null)")
                    + "\nwhere w.tenant_id = :tenant and w.state = 'OPEN' and ";

    private static final String KEY = "coalesce(to_char(d.due, 'YYYY-MM-DD'), '9999') || '|' || w.task_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ListPage page(Actor actor, WorklistTab tab, String after, int size) {
        Instant now = clock.instant();
        List<ListRow> rows = bind(
                        actor,
                        "select " + ListRow.COLUMNS
                                + ", w.element_id, w.created_at, c.name as claimed_by, wo.short_name as department, "
                                + KEY
                                + " as sort_key "
                                + FROM + condition(actor, tab) + " and " + KEY + " > :after order by " + KEY + " limit "
                                + (size + 1))
                .param("after", after == null ? "" : after)
                .query((row, n) -> ListRow.waiting(row, now))
                .list();
        return ListPage.of(rows, size, count(actor, tab));
    }

    /** Counts of all tabs of the post. */
    public Map<WorklistTab, Integer> counts(Actor actor) {
        Map<WorklistTab, Integer> counts = new EnumMap<>(WorklistTab.class);
        WorklistTab.of(actor.role()).forEach(tab -> counts.put(tab, count(actor, tab)));
        return counts;
    }

    /** How much this very post is asked to do: acknowledgements, its own work, its offices' decisions. */
    public int asked(Actor actor) {
        return WorklistTab.of(actor.role()).stream()
                .filter(WorklistTab::asksThisPost)
                .mapToInt(tab -> count(actor, tab))
                .sum();
    }

    private int count(Actor actor, WorklistTab tab) {
        String sql = "select count(*) from (select 1 " + FROM + condition(actor, tab) + " limit "
                + (ListPage.COUNT_LIMIT + 1) + ") as found";
        return bind(actor, sql).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bind(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("tenant", actor.tenant())
                .param("person", actor.person())
                .param("organ", actor.organ())
                .param("groups", new String[] {actor.role().name(), actor.role().name() + "@" + actor.organ()})
                .param("now", SqlTime.of(clock.instant()));
    }

    private static String condition(Actor actor, WorklistTab tab) {
        String forMe = "w.groups && cast(:groups as text[])";
        String mine = "(w.assignee = :person or (w.assignee is null and " + forMe + " and w.element_id not in ("
                + COMMON_WORK + ", " + ACKNOWLEDGEMENTS + ")))";
        String seen = Visible.condition(actor);
        String others = "not (w.assignee is not distinct from :person or (w.assignee is null and " + forMe + "))";
        return switch (tab) {
            case REVIEW -> "w.element_id = 'Task_Review' and " + forMe;
            case ASSIGN -> "w.element_id = 'Task_Assign' and " + forMe;
            case CLEAR -> "w.element_id = 'Task_ReviewBySupervision' and " + forMe;
            case CONFIRM -> "w.element_id = 'Task_ConfirmRehandling' and " + forMe;
            case ACKNOWLEDGE -> "w.element_id in (" + ACKNOWLEDGEMENTS + ") and " + forMe;
            case MINE -> mine;
            case DEPARTMENT -> "exists (select 1 from unnest(w.groups) g where g like '%@' || :organ)";
            case IN_HAND, WAITING -> seen + " and " + others;
            case OVERDUE -> seen + " and d.red_from <= :now and not d.provisional";
        };
    }
}
