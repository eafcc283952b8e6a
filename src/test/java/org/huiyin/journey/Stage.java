package org.huiyin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.TestClock;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * On which the six cases are played: the congress's, the CPPCC's and the departments' systems around, a browser, the clock that is
 * moved while the engine's timers run, and what must hold when a case is over.
 */
@Component
class Stage {

    private static final Set<String> ACTS_OF_AN_OA = Set.of(
            "assignment.acknowledge.v1",
            "assignment.return.v1",
            "consultation.record.v1",
            "co-handling-opinion.submit.v1",
            "progress.report.v1",
            "reply.submit.v1");

    private final TestClock clock;
    private final TestSender sender;
    private final Sources sources;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Environment environment;

    Outside outside;
    Tour tour;

    Stage(
            TestClock clock,
            TestSender sender,
            Sources sources,
            ConsumerFactory<String, byte[]> consumers,
            Journal journal,
            JdbcClient jdbc,
            ManagementService management,
            RuntimeService runtime,
            Environment environment) {
        this.clock = clock;
        this.sender = sender;
        this.sources = sources;
        this.consumers = consumers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.management = management;
        this.runtime = runtime;
        this.environment = environment;
    }

    /** With a browser. */
    void open() {
        listen();
        tour = new Tour(port());
    }

    /** Without one. */
    void listen() {
        outside = new Outside(sender, consumers);
    }

    void close() {
        clock.reset();
        if (tour != null) {
            tour.close();
            tour = null;
        }
        outside.close();
    }

    /** 住建 has its system in the sample district; these departments have one for the case. */
    void connectOa(String organ) {
        sources.register(new Sources.Source("wanbailin-" + organ + "-oa", "wanbailin", organ, ACTS_OF_AN_OA, false));
    }

    /** It becomes that moment of Taiyuan, and nothing was due on the way. */
    Instant at(String moment) {
        clock.set(moment(moment));
        return clock.instant();
    }

    /** Time passes until that moment of Taiyuan; each timer on the way runs at its own. */
    void pass(String moment, String... subjects) {
        new Timers(clock, management, runtime).passUntil(moment(moment), subjects);
    }

    /** A program that acts for that account. */
    Program program(String account) {
        return new Program(port(), account);
    }

    /** A paper comes from the congress's or CPPCC's system and is registered. */
    Course received(ObjectNode paper) {
        return received("wanbailin", paper);
    }

    /** A sample paper, whose name begins with its district's. */
    Course received(String sample) {
        return received(sample.replaceAll("-.*", ""), Paper.sample(sample, clock.instant()));
    }

    private Course received(String tenant, ObjectNode paper) {
        String id = outside.accepted(outside.submitted(tenant, paper));
        boolean suggestion = paper.path("kind").asText().equals("DEPUTY_SUGGESTION");
        return new Course(tenant, id, suggestion, account -> new Program(port(), account));
    }

    /** In an OA of that department, taken by us. */
    void oa(Course course, String organ, String type, String person, Map<String, Object> said) {
        outside.accepted(outside.oa(course, organ, type, person, said));
    }

    /** A planned reply comes from the department's system, each recommendation answered alike: the promises are what it is about. */
    void promised(Course course, String organ, String person, List<Map<String, Object>> commitments) {
        List<Map<String, Object>> answers = Course.stream(course.look().at("/proposal/recommendations"))
                .map(r -> Map.<String, Object>of(
                        "no", r.path("no").asInt(), "outcome", "ADOPTED", "text", "已按所提建议安排，责任到人。"))
                .toList();
        oa(
                course,
                organ,
                "reply.submit.v1",
                person,
                Map.of("category", "PLANNED", "disclosure", "FULL", "answers", answers, "commitments", commitments));
    }

    /** The id under which that promise lives. */
    String promise(Course course, String matter) {
        return promises(course)
                .filter(c -> c.path("matter").asText().equals(matter))
                .map(c -> c.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody promised " + matter));
    }

    /** Where a promise stands. */
    String stateOf(Course course, String promise) {
        return promises(course)
                .filter(c -> c.path("id").asText().equals(promise))
                .map(c -> c.path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> promises(Course course) {
        return Course.stream(course.official("ducha").get(course.path() + "/commitments"))
                .map(shown -> shown.path("commitment"));
    }

    List<Journal.Row> journal(Course course) {
        return journal.of(course.tenant, "PROPOSAL", course.id, EnumSet.allOf(Visibility.class)).stream()
                .sorted(Comparator.comparing(Journal.Row::sequence))
                .toList();
    }

    /** How often that stands in the journal. */
    long journaled(Course course, String type) {
        return journal(course).stream().filter(row -> row.type().equals(type)).count();
    }

    /** How many days before this promise was reminded of. */
    List<Integer> reminded(Course course, String matter) {
        return journal(course).stream()
                .filter(row -> row.type().equals("CommitmentReminded"))
                .filter(row -> row.data().path("matter").asText().equals(matter))
                .map(row -> row.data().path("daysLeft").asInt())
                .toList();
    }

    /** The first row of that type. */
    Journal.Row first(Course course, String type) {
        return journal(course).stream()
                .filter(row -> row.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type));
    }

    /** The days that were over without the deed, as kind and last day. */
    List<String> overdue(Course course) {
        return journal(course).stream()
                .filter(row -> row.type().equals("DeadlineOverdue"))
                .map(row -> row.data().path("kind").asText() + " "
                        + row.data().path("due").asText())
                .toList();
    }

    /**
     * Timers and deadlines agree, the journal's chain is whole, and everything in it was told on huiyin.proposals in the same order
     * with the same visibility, no word of it a proposer's telephone number.
     */
    void endsWhole(Course course, String... promises) {
        ClockGuard guard = new ClockGuard(jdbc, management, runtime);
        Stream.concat(Stream.of(course.id), Stream.of(promises)).forEach(id -> guard.check(course.tenant, id));
        assertThat(journal.verify(course.tenant, course.id)).isEmpty();
        List<Journal.Row> rows = journal(course);
        List<Outside.Heard> told = outside.told(course.id, rows.size());
        assertThat(told)
                .extracting(Outside.Heard::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(told)
                .extracting(heard -> heard.type() + " " + heard.visibility())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> publicType(row.type()) + " " + row.visibility())
                        .toList());
        assertThat(told).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo(course.id);
            assertThat(event.data().toString()).doesNotContain("0351-");
        });
        assertThat(tour == null ? List.of() : tour.findings()).isEmpty();
    }

    static String publicType(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase() + ".v1";
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    static Instant moment(String moment) {
        return OffsetDateTime.parse((moment.length() == 16 ? moment + ":00" : moment) + "+08:00")
                .toInstant();
    }
}
