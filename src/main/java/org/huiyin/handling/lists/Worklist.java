package org.huiyin.handling.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.SqlTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What waits for a post, the nearest deadline first: ranges of one index, one per desk, merged in their order. */
@Repository
public class Worklist {

    /** Asked for the promise's own tasks only. */
    private static final String PROMISE =
            """
            case when e.element in ('Task_ReportCommitment', 'Task_ExplainCommitment', 'Task_DecideEscalation',
                'Task_ConfirmCommitment', 'Task_AnswerAgain')
                then (select w.subject_id from work_item w where w.tenant_id = e.tenant_id and w.task_id = e.task_id) end
            as commitment_id""";

    private final JdbcTemplate jdbc;
    private final JdbcWorkCounts counts;
    private final RowReader reader;

    Worklist(JdbcTemplate jdbc, JdbcWorkCounts counts, RowReader reader) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.reader = reader;
    }

    /** One look at the worklist: the counts of all tabs, and any page of them. */
    public final class View {

        private final Actor actor;
        private final WorkCounts work;

        private View(Actor actor) {
            this.actor = actor;
            this.work = counts.of(actor);
        }

        public Map<WorklistTab, Integer> counts() {
            return work.byTab();
        }

        public ListPage page(WorklistTab tab, String after, int size) {
            Ranges ranges = ranges(tab, PageKey.of(after));
            List<ListRow> rows = ranges.isEmpty() ? List.of() : read(ranges, tab, size);
            return ListPage.of(rows, size, work.count(tab));
        }

        private Ranges ranges(WorklistTab tab, PageKey after) {
            Ranges ranges = Ranges.of(
                    "worklist_entry", actor.tenant(), tab == WorklistTab.OVERDUE ? "red_from" : "due", "task_id");
            if (tab == WorklistTab.OVERDUE) {
                Circles.of(actor)
                        .forEach(
                                circle -> ranges.add("circle = ? and red_from <= ?", circle, SqlTime.of(reader.now())));
            }
            if (tab == WorklistTab.MINE) {
                for (String person : actor.workers()) {
                    Circles.KINDS.forEach(kind -> ranges.add("assignee = ? and circle = ?", person, kind));
                }
            }
            for (Desk desk : work.on(tab)) {
                // in the text of the statement, so that its plan is kept: it tells at once how many rows a desk has
                String on = "desk = " + desk.id();
                if (desk.assigned() && (tab == WorklistTab.IN_HAND || tab == WorklistTab.WAITING)) {
                    ranges.add(
                            on + " and assignee <> ?".repeat(actor.workers().size()),
                            actor.workers().toArray());
                } else {
                    ranges.add(on);
                }
            }
            if (after != null) {
                ranges.after(
                        tab == WorklistTab.OVERDUE ? SqlTime.of(after.instant()) : (Object) after.day(), after.id());
            }
            return ranges;
        }
    }

    public View of(Actor actor) {
        return new View(actor);
    }

    /** How much this very post is asked to do: acknowledgements, its own work, its offices' decisions. */
    public int asked(Actor actor) {
        Map<WorklistTab, Integer> byTab = counts.of(actor).byTab();
        return byTab.keySet().stream()
                .filter(WorklistTab::asksThisPost)
                .mapToInt(byTab::get)
                .sum();
    }

    /** How much another post of the same person is asked to do and this one is not. */
    public int askedBeyond(Actor actor, Actor other) {
        List<Long> own = counts.of(actor).asking().stream().map(Desk::id).toList();
        return counts.of(other).asking().stream()
                .filter(desk -> !own.contains(desk.id()))
                .mapToInt(Desk::count)
                .sum();
    }

    private List<ListRow> read(Ranges ranges, WorklistTab tab, int size) {
        return jdbc.query(
                "select e.*, " + PROMISE
                        + ", r.kind, r.state, r.category, r.number, r.subject, r.proposer, r.sample, r.lead_organ from ("
                        + ranges.sql(size + 1)
                        + ") e join register_row r on r.tenant_id = e.tenant_id and r.proposal_id = e.proposal_id order by "
                        + ranges.order(),
                (row, n) -> reader.waiting(row, key(row, tab)),
                ranges.params());
    }

    private static String key(ResultSet row, WorklistTab tab) throws SQLException {
        Object value = tab == WorklistTab.OVERDUE ? SqlTime.instant(row, "red_from") : SqlTime.day(row, "due");
        return PageKey.text(value, row.getString("task_id"));
    }
}
