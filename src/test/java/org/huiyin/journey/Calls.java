package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.TestClock;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.messaging.Topics;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whistles on the stage, with the ladders on which their departments come to stand while time passes. */
@Component
class Calls {

    static final String TENANT = "wanbailin";

    private final Stage stage;
    private final TestClock clock;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RuntimeService runtime;

    Calls(
            Stage stage,
            TestClock clock,
            Journal journal,
            JdbcClient jdbc,
            ManagementService management,
            RuntimeService runtime) {
        this.stage = stage;
        this.clock = clock;
        this.journal = journal;
        this.jdbc = jdbc;
        this.management = management;
        this.runtime = runtime;
    }

    /** A ladder of one department's obligation. */
    record Rung(String id, String organ, String kind, int level, String state) {

        @Override
        public String toString() {
            return organ + " " + kind + " L" + level + " " + state;
        }
    }

    /** Time passes until that moment of Taiyuan; each timer of the whistle and of its ladders runs at its own. */
    void pass(String moment, String whistle) {
        Instant target = Stage.moment(moment);
        Timers timers = new Timers(clock, management, runtime);
        for (Optional<Instant> next = next(target, whistle); next.isPresent(); next = next(target, whistle)) {
            Instant due = next.get();
            timers.passUntil(due.isAfter(clock.instant()) ? due : clock.instant(), subjects(whistle));
        }
        clock.set(target);
    }

    private Optional<Instant> next(Instant target, String whistle) {
        return Stream.of(subjects(whistle))
                .flatMap(id -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream())
                .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).list().stream())
                .map(Job::getDuedate)
                .filter(due -> due != null && !due.toInstant().isAfter(target))
                .map(due -> due.toInstant())
                .min(Comparator.naturalOrder());
    }

    private String[] subjects(String whistle) {
        return Stream.concat(Stream.of(whistle), ladders(whistle).stream().map(Rung::id))
                .toArray(String[]::new);
    }

    /** The whistles of that title, suggested or blown. */
    List<String> titled(String title) {
        return jdbc.sql("select id from whistle where tenant_id = ? and title = ?")
                .params(TENANT, title)
                .query(String.class)
                .list();
    }

    /** All there ever were, in the order in which they were opened. */
    List<Rung> ladders(String whistle) {
        return jdbc.sql(
                        """
                        select id, organ, kind, level, state from ladder
                        where tenant_id = ? and subject_type = 'WHISTLE' and subject_id = ? order by opened_at, kind, organ""")
                .params(TENANT, whistle)
                .query((row, n) -> new Rung(
                        row.getString("id"),
                        row.getString("organ"),
                        row.getString("kind"),
                        row.getInt("level"),
                        row.getString("state")))
                .list();
    }

    /** The latest of that obligation. */
    Rung ladder(String whistle, String organ, String kind) {
        return ladders(whistle).stream()
                .filter(rung -> rung.organ().equals(organ) && rung.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no ladder of " + organ + " for " + kind));
    }

    /** Nobody was told of one level of one ladder twice on a day, whatever happened. */
    void toldOncePerLevelAndDay(String whistle) {
        List<String> ladders = ladders(whistle).stream().map(Rung::id).toList();
        assertThat(jdbc.sql(
                                """
                                select person, once from notice where tenant_id = ? and subject_id = any (?)
                                    and once is not null group by person, role, organ, once having count(*) > 1""")
                        .params(TENANT, ladders.toArray(String[]::new))
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    List<Journal.Row> journal(String type, String id) {
        return journal.of(TENANT, type, id, EnumSet.allOf(Visibility.class)).stream()
                .sorted(Comparator.comparing(Journal.Row::sequence))
                .toList();
    }

    /**
     * Clocks and rows agree, the chains are whole, all of it was told outward in the same order with the same visibility, and
     * nothing was wrong with the pages looked at.
     */
    void endWhole(String whistle) {
        ClockGuard guard = new ClockGuard(jdbc, management, runtime);
        guard.check(TENANT, whistle);
        whole("WHISTLE", Topics.WHISTLES, whistle);
        ladders(whistle).forEach(ladder -> {
            guard.check(TENANT, ladder.id());
            whole("LADDER", Topics.SUPERVISION, ladder.id());
        });
        toldOncePerLevelAndDay(whistle);
        assertThat(stage.tour == null ? List.of() : stage.tour.findings()).isEmpty();
    }

    private void whole(String type, String topic, String id) {
        assertThat(journal.verify(TENANT, id)).isEmpty();
        List<Journal.Row> rows = journal(type, id);
        List<Outside.Heard> told = stage.outside.toldOn(topic, id, rows.size());
        assertThat(told)
                .extracting(Outside.Heard::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(told)
                .extracting(heard -> heard.type() + " " + heard.visibility())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> Stage.publicType(row.type()) + " " + row.visibility())
                        .toList());
    }
}
