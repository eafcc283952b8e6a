package org.huiyin.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.IntegrationTest;
import org.huiyin.handling.Lifecycle;
import org.huiyin.messaging.TestSender;
import org.huiyin.proposal.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Every event three times, in any order across keys and in order within one, through consumers that die and change. */
@IntegrationTest
class EffectOnceTests {

    private static final int PAPERS = 240;
    private static final int PAIRS = 40;
    private static final int PARTS = 6;
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Autowired
    MortalIntake intake;

    @Autowired
    SentEvents events;

    @Autowired
    ToldAnswers answers;

    @Autowired
    Lifecycle life;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20260302);
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void rest() {
        intake.rest();
    }

    @AfterEach
    void wake() {
        intake.wake();
    }

    @Test
    void killedBetweenCommitAndOffsetNothingIsLostOrDoubled() {
        Load load = load(PAPERS, PAIRS, PARTS);
        send(load);
        AtomicInteger kills = new AtomicInteger();
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> {
            liveUntilKilled(kills);
            return delivered.keySet().containsAll(sent);
        });
        assertThat(kills).as("consumers killed").hasValueGreaterThanOrEqualTo(5);
        assertThat(delivered.values().stream().filter(times -> times > 1))
                .as("records delivered again because their offsets were not committed")
                .hasSizeGreaterThan(100);
        verify(load);
    }

    @Test
    void twoConsumersThatComeAndGoDoNotGetInEachOthersWay() {
        Load load = load(100, 20, 2);
        ConcurrentMessageListenerContainer<String, byte[]> stays = intake.start(this::note);
        try {
            send(load);
            for (int i = 0; i < 4; i++) {
                int before = delivered.size();
                ConcurrentMessageListenerContainer<String, byte[]> comesAndGoes = intake.start(this::note);
                await().atMost(LONGEST)
                        .until(() ->
                                delivered.size() > before || delivered.keySet().containsAll(sent));
                comesAndGoes.stop();
            }
            await().atMost(LONGEST).until(() -> delivered.keySet().containsAll(sent));
        } finally {
            stays.stop();
        }
        verify(load);
    }

    private void liveUntilKilled(AtomicInteger kills) {
        AtomicInteger alive = new AtomicInteger(1);
        ConcurrentMessageListenerContainer<String, byte[]> consumer = intake.start(records -> {
            note(records);
            if (random.nextInt(3) > 0) {
                kills.incrementAndGet();
                alive.set(0);
                throw new MortalIntake.Killed();
            }
        });
        try {
            await().atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> alive.get() == 0 || delivered.keySet().containsAll(sent));
        } finally {
            consumer.stop();
        }
    }

    private void note(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record ->
                delivered.merge(record.topic() + "/" + record.partition() + "/" + record.offset(), 1, Integer::sum));
    }

    /** One line per key: its events in their order, and that three times. */
    private record Load(List<TestSender.Event> papers, List<String> assigned, List<List<TestSender.Event>> lines) {}

    private Load load(int papers, int pairs, int parts) {
        List<TestSender.Event> submitted = new ArrayList<>();
        List<List<TestSender.Event>> lines = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            TestSender.Event paper = expect(events.paper(i), "ACCEPTED");
            submitted.add(paper);
            lines.add(i < pairs ? List.of(paper, expect(events.resubmission(paper), "REJECTED")) : List.of(paper));
        }
        List<String> assigned = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            String id = life.assigned(Papers.fresh("部门事件"));
            assigned.add(id);
            lines.add(List.of(
                    expect(events.acknowledgement(id), "ACCEPTED"),
                    expect(events.consultation(id), "ACCEPTED"),
                    expect(events.consultation(id), "ACCEPTED")));
        }
        return new Load(submitted, assigned, lines);
    }

    private TestSender.Event expect(TestSender.Event event, String result) {
        wanted.put(event.id(), result);
        return event;
    }

    private void send(Load load) {
        List<List<TestSender.Event>> open = new ArrayList<>();
        load.lines()
                .forEach(line -> open.add(new ArrayList<>(Collections.nCopies(TIMES, line).stream()
                        .flatMap(Collection::stream)
                        .toList())));
        List<java.util.concurrent.CompletableFuture<?>> underWay = new ArrayList<>();
        while (!open.isEmpty()) {
            List<TestSender.Event> line = open.get(random.nextInt(open.size()));
            TestSender.Event next = line.remove(0);
            underWay.add(
                    next.sendSoon().thenAccept(at -> sent.add(at.topic() + "/" + at.partition() + "/" + at.offset())));
            open.removeIf(List::isEmpty);
        }
        underWay.forEach(java.util.concurrent.CompletableFuture::join);
    }

    private void verify(Load load) {
        assertThat(sent).hasSize(wanted.size() * TIMES);
        Map<String, List<String>> told = answers.told(wanted.keySet()).byEvent();
        wanted.forEach((event, result) ->
                assertThat(told.get(event)).as(event).containsExactlyInAnyOrder(result, "DUPLICATE", "DUPLICATE"));
        String[] references = load.papers().stream().map(TestSender.Event::key).toArray(String[]::new);
        assertThat(numbers("select count(*) from proposal p where p.sender_reference = any(:ids)", references))
                .containsExactly((long) references.length);
        List<String> ids = jdbc.sql("select id from proposal where sender_reference = any(:ids)")
                .param("ids", references)
                .query(String.class)
                .list();
        assertOneEach("ProposalReceived", 1, ids);
        assertThat(processes(ids)).as("processes").hasSize(ids.size()).containsOnly(1L);
        assertOneEach("AssignmentAcknowledged", 1, load.assigned());
        assertOneEach("ConsultationRecorded", 2, load.assigned());
    }

    private void assertOneEach(String event, long times, List<String> ids) {
        assertThat(numbers(
                        "select count(*) from journal where event = '" + event
                                + "' and subject_id = any(:ids) group by subject_id",
                        ids.toArray(String[]::new)))
                .as(event)
                .hasSize(ids.size())
                .containsOnly(times);
    }

    private List<Long> processes(List<String> ids) {
        return numbers(
                """
                select count(*) from act_ru_execution
                where business_key_ = any(:ids) and parent_id_ is null and super_exec_ is null group by business_key_""",
                ids.toArray(String[]::new));
    }

    private List<Long> numbers(String sql, String... ids) {
        return jdbc.sql(sql).param("ids", ids).query(Long.class).list();
    }
}
