package org.huiyin.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.huiyin.ServersProcess;
import org.huiyin.identity.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Three real copies of the program on one PostgreSQL and one Kafka: first start at the same moment, steady work, one killed with
 * kill -9, one frozen. The steps build on one another. What each node printed stands in target/several-nodes when a step fails.
 */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesTests {

    /** Promised in the operations manual: so long may work stand still when a node dies. */
    private static final Duration PROMISE = Duration.ofSeconds(30);

    private static final Path FOLDERS = Path.of("target/several-nodes");

    private static Path folder;
    private static ServersProcess servers;
    private static List<Node> nodes;
    private static Books books;
    private static Senders senders;
    private static Ear ear;
    private static final Set<String> jobOwners = new TreeSet<>();
    private static int stepsDone;

    @BeforeAll
    static void start() throws Exception {
        // run by itself, without Spring, logging would tell everything
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        folder = Files.createTempDirectory(Files.createDirectories(FOLDERS), "run");
        servers = ServersProcess.start(folder);
        books = new Books(servers);
        Path district = Senders.district(folder);
        nodes = List.of("a", "b", "c").stream()
                .map(name -> Node.start(name, servers, folder, "--huiyin.import=" + district))
                .toList();
    }

    @AfterAll
    static void stop() throws Exception {
        if (senders != null) {
            senders.close();
        }
        if (ear != null) {
            ear.close();
        }
        if (books != null) {
            books.close();
        }
        if (servers != null) {
            servers.close();
        }
        if (stepsDone == 6) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    @Order(1)
    void startTogetherOnAnEmptyDatabase() throws Exception {
        long began = System.nanoTime();
        until(Duration.ofSeconds(200), "three nodes open their doors", () -> {
            nodes.forEach(node -> assertThat(node.alive()).as(node::said).isTrue());
            return nodes.stream().allMatch(node -> node.port() > 0);
        });
        tell("three nodes ready after %.1f s", seconds(System.nanoTime() - began));

        nodes.forEach(node -> assertThat(node.said()).doesNotContain(" WARN ", " ERROR "));
        assertThat(books.list("select username from account where tenant_id = '*'"))
                .containsExactly(Node.ADMINISTRATOR);
        assertThat(books.count("journal where event = 'DistrictImported'")).isOne();
        assertThat(nodes.stream().filter(node -> !node.said().contains(": 0 changes")))
                .as("nodes that changed something by their import")
                .hasSize(1);
        assertThat(books.count("act_re_deployment")).isOne();
        assertThat(books.list("select distinct version_::text from act_re_procdef"))
                .containsExactly("1");
        assertThat(books.count("(select from calendar_year group by year having count(*) > 1) twice"))
                .isZero();
        done();
    }

    @Test
    @Order(2)
    void serveOnePersonTogether() {
        Browser browser = new Browser(nodes.get(0).port()).signIn("zhangsulong", "huiyin2026");
        assertThat(browser.at(nodes.get(1).port()).get("/proposals/new").statusCode())
                .isEqualTo(200);
        var form = browser.at(nodes.get(2).port()).post("/proposals/new", "change", "add");
        assertThat(form.statusCode())
                .as("the form of one node, with its token, sent to another")
                .isEqualTo(200);

        assertThat(Browser.location(browser.at(nodes.get(1).port()).post("/sign-out")))
                .isEqualTo("/sign-in?out");
        assertThat(Browser.location(browser.at(nodes.get(0).port()).get("/proposals/new")))
                .as("signed out everywhere")
                .isEqualTo("/sign-in");
        done();
    }

    @Test
    @Order(3)
    void shareTheWork() throws Exception {
        until(Duration.ofSeconds(20), "two threads of each node read alike", () -> {
            Map<String, Set<Integer>> readers = Readers.of(servers.bootstrapServers(), "huiyin.submissions");
            return readers.size() == Senders.SENDERS
                    && readers.values().stream().allMatch(p -> p.size() == Senders.PARTITIONS / Senders.SENDERS);
        });

        senders = new Senders(servers.bootstrapServers());
        ear = new Ear(servers.bootstrapServers());
        senders.start();
        work(Duration.ofSeconds(8));
        assertThat(ear.answered()).isNotEmpty();
        assertThat(books.publisher()).isIn("huiyin-a", "huiyin-b", "huiyin-c");
        done();
    }

    @Test
    @Order(4)
    void goOnWhenThePublishingNodeIsKilled() throws Exception {
        Node killed = node(books.publisher());
        long moment = System.nanoTime();
        killed.kill();
        until(PROMISE, "another node publishes", () -> {
            String publisher = books.publisher();
            return publisher != null && !publisher.equals("huiyin-" + killed.name());
        });
        double published = seconds(System.nanoTime() - moment);
        work(Duration.ofSeconds(15));
        awaitAnswers();
        tell(
                "killed %s: another publishes after %.1f s, longest wait for an answer %.1f s",
                killed.name(), published, longestWaitSince(moment));
        assertThat(longestWaitSince(moment)).isLessThan(PROMISE.toSeconds());
        done();
    }

    @Test
    @Order(5)
    void goOnWhenThePublishingNodeFreezes() throws Exception {
        Node frozen = node(books.publisher());
        long moment = System.nanoTime();
        frozen.freeze();
        try {
            until(PROMISE, "another node publishes", () -> {
                books.letReviewsFallDue();
                String publisher = books.publisher();
                return publisher != null && !publisher.equals("huiyin-" + frozen.name());
            });
            awaitAnswers();
            tell("frozen %s: longest wait for an answer %.1f s", frozen.name(), longestWaitSince(moment));
            assertThat(longestWaitSince(moment)).isLessThan(PROMISE.toSeconds());
        } finally {
            frozen.thaw();
        }
        work(Duration.ofSeconds(5));
        assertThat(frozen.alive()).isTrue();
        done();
    }

    @Test
    @Order(6)
    void haveLostAndDoubledNothing() throws Exception {
        senders.stop();
        awaitAnswers();
        books.letReviewsFallDue();
        Set<String> sent = senders.sent().keySet();
        until(
                PROMISE,
                "all overdue reviews are noted and everything is published",
                () -> books.count("journal where event = 'DeadlineOverdue'") >= sent.size()
                        && books.count("outbox") == 0,
                books::unfinished);
        until(Duration.ofSeconds(10), "everything published is heard", () -> distinctTold() >= told().size());

        everyEventOnce(sent);
        orderIsKept();
        // whoever is awake takes what trickles in; over the whole run it was not one alone
        assertThat(jobOwners).as("nodes seen with jobs").hasSizeGreaterThan(1);
        chainsHold();
        tell("%d events, each once; longest wait of a timer %.1f s", sent.size(), longestWaitOfTimers());
        assertThat(longestWaitOfTimers()).isLessThan(PROMISE.toSeconds());
        done();
    }

    private static void everyEventOnce(Set<String> sent) {
        long many = sent.size();
        assertThat(books.list("select event_id from inbox where status = 'ACCEPTED'"))
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(books.count("inbox")).isEqualTo(many);
        assertThat(books.list("select sender_reference from proposal")).containsExactlyInAnyOrderElementsOf(sent);
        for (String of : List.of(
                "act_hi_procinst where proc_def_key_ = 'proposal-handling'",
                "act_ru_execution where parent_id_ is null and business_key_ is not null and super_exec_ is null",
                "act_hi_procinst where proc_def_key_ = 'proposal-review'",
                "work_item where state = 'OPEN' and element_id = 'Task_Review'",
                "deadline where kind = 'REVIEW' and alarmed = 'OVERDUE'",
                "deadline",
                "journal where event = 'DeadlineOverdue'",
                "(select distinct subject_id from journal where event = 'DeadlineOverdue') overdue",
                "(select distinct business_key_ from act_hi_procinst) handled")) {
            assertThat(books.count(of)).as(of).isEqualTo(many);
        }
        assertThat(books.count("act_ru_incident")).isZero();
        everyAnswerOnce(sent);
    }

    /** The same record may be published again; it then has the same id. */
    private static void everyAnswerOnce(Set<String> sent) {
        Map<String, Set<String>> answers = ear.heard(Ear.ANSWERS).stream()
                .collect(Collectors.groupingBy(
                        Ear.Heard::subject,
                        TreeMap::new,
                        Collectors.mapping(h -> h.result() + " " + h.id(), Collectors.toSet())));
        assertThat(answers.keySet()).isEqualTo(new TreeSet<>(sent));
        assertThat(answers).allSatisfy((event, told) -> assertThat(told)
                .as("answers to %s", event)
                .hasSize(1)
                .allMatch(one -> one.startsWith("ACCEPTED")));
    }

    private static void orderIsKept() {
        for (int sender = 0; sender < Senders.SENDERS; sender++) {
            assertThat(books.list("select event_id from inbox where source = 'sender-" + sender + "' order by id"))
                    .isNotEmpty()
                    .isSorted();
        }
        Map<String, List<Long>> told = ear.heard(Ear.PROPOSALS).stream()
                .collect(Collectors.groupingBy(
                        Ear.Heard::key, Collectors.mapping(Ear.Heard::sequence, Collectors.toList())));
        assertThat(told).allSatisfy((proposal, sequences) -> assertThat(
                        sequences.stream().distinct().toList())
                .as("first tellings of %s", proposal)
                .isEqualTo(
                        LongStream.rangeClosed(1, sequences.stream().distinct().count())
                                .boxed()
                                .toList()));
        assertThat(distinctTold()).isEqualTo(told().size());
    }

    /** Every row of a proposal's journal is told under one id. */
    private static List<String> told() {
        return books.list("select subject_id || ' ' || sequence from journal where subject_type = 'PROPOSAL'");
    }

    private static int distinctTold() {
        return (int)
                ear.heard(Ear.PROPOSALS).stream().map(Ear.Heard::id).distinct().count();
    }

    /** By a fourth start, of the command for it. */
    private static void chainsHold() throws Exception {
        Node verifier = Node.start("verifier", servers, folder, "--huiyin.verify-journal");
        assertThat(verifier.end(Duration.ofSeconds(150))).as(verifier::said).isZero();
        assertThat(verifier.said()).contains("All chains hold");
    }

    /** Lets time pass under load, reviews falling due meanwhile, and notes who has jobs. */
    private static void work(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            books.letReviewsFallDue();
            for (int i = 0; i < 20; i++) {
                jobOwners.addAll(books.jobOwners());
                Thread.sleep(25);
            }
        }
    }

    private static void awaitAnswers() throws Exception {
        Set<String> sent = Set.copyOf(senders.sent().keySet());
        until(PROMISE, "every event sent so far is answered", () -> {
            books.letReviewsFallDue();
            return ear.answered().keySet().containsAll(sent);
        });
    }

    private static double longestWaitSince(long moment) {
        return ear.answered().entrySet().stream()
                .filter(answered -> answered.getValue() > moment)
                .mapToDouble(
                        answered -> seconds(answered.getValue() - senders.sent().get(answered.getKey())))
                .max()
                .orElseThrow();
    }

    private static double longestWaitOfTimers() {
        return books.number(
                """
                select max(extract(epoch from j.at - d.overdue_from)) from journal j
                join deadline d on d.subject_id = j.subject_id and d.kind = 'REVIEW'
                where j.event = 'DeadlineOverdue'
                """);
    }

    private static Node node(String applicationName) {
        return nodes.stream()
                .filter(node -> applicationName.equals("huiyin-" + node.name()))
                .findAny()
                .orElseThrow();
    }

    private static void until(Duration longest, String what, Callable<Boolean> reached) throws Exception {
        until(longest, what, reached, () -> "no more is known");
    }

    private static void until(Duration longest, String what, Callable<Boolean> reached, Supplier<String> state)
            throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!reached.call()) {
            if (System.nanoTime() > end) {
                fail("%s within %s: %s", what, longest, state.get());
            }
            Thread.sleep(100);
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void tell(String format, Object... values) {
        System.out.printf("[several nodes] " + format + "%n", values);
    }

    private static void done() {
        stepsDone++;
    }
}
