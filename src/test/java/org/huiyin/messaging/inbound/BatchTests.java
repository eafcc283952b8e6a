package org.huiyin.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.MadeThings;
import org.huiyin.messaging.TestSender;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One batch in one transaction: what its bad events do to the good ones, and what two batches do to one another. */
@IntegrationTest
class BatchTests {

    @Autowired
    Intake intake;

    @Autowired
    Reception reception;

    @Autowired
    TestSender sender;

    @Autowired
    SentEvents events;

    @Autowired
    MadeThings things;

    @Autowired
    ToldAnswers answers;

    @Autowired
    JdbcClient jdbc;

    private final int partition = 1000 + Math.abs(UUID.randomUUID().hashCode() % 1_000_000);

    @Test
    void everySortOfPoisonIsFoundAndNothingElseSuffers() throws Exception {
        Map<TestSender.Event, String> poisons = poisons();
        List<TestSender.Event> all = new ArrayList<>(poisons.keySet());
        for (int i = all.size(); i < 99; i++) {
            all.add(i % 2 == 0 ? events.paper(i) : made("good"));
        }
        Collections.shuffle(all, new java.util.Random(3));
        all.add(all.get(98));
        List<Arrival> batch = arrivals(all);
        Arrival bug = batch.get(all.indexOf(
                poisons.keySet().stream().filter(this::isBug).findFirst().orElseThrow()));

        until(batch, bug);

        Map<String, String> statuses = statuses(all);
        for (TestSender.Event event : all) {
            assertThat(statuses.get(event.id()))
                    .as(new String(event.received(0, 0).value(), StandardCharsets.UTF_8))
                    .isEqualTo(poisons.getOrDefault(event, "ACCEPTED"));
        }
        assertThat(answers.told(statuses.keySet()).positions()).hasSize(100).containsAll(positions(batch));
        assertThat(things("refused")).isZero();
        assertThat(things("bug")).isZero();
        assertThat(things("good"))
                .isEqualTo(all.stream()
                        .distinct()
                        .filter(e -> thing(e).startsWith("good"))
                        .count());
    }

    @Test
    void theSameEventTwiceInABatchIsHandledOnceAndTheOtherIsTold() {
        TestSender.Event event = made("twice");
        List<Arrival> batch = arrivals(List.of(event, made("between"), event));
        reception.take(batch);
        assertThat(things.rows(thing(event))).isEqualTo(1);
        assertThat(results(event)).containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE");
        reception.take(batch);
        assertThat(results(event))
                .as("the same records again are told nothing new")
                .hasSize(2);
    }

    @Test
    void sameTextsInOneBatchAreOneProposalAndTheEarlierOne() {
        TestSender.Event first = events.paper(0);
        Submission paper = Papers.suggestion(Papers.fresh("同一文本"));
        TestSender.Event second = events.paper(SentEvents.CONGRESS, "a-" + UUID.randomUUID(), paper);
        TestSender.Event third = events.paper(SentEvents.CONGRESS, "b-" + UUID.randomUUID(), paper);
        TestSender.Event reused =
                events.paper(SentEvents.CONGRESS, second.key(), Papers.suggestion(Papers.fresh("另一文本")));
        List<TestSender.Event> all = List.of(first, second, third, reused);
        reception.take(arrivals(all));
        assertThat(all.stream().map(event -> results(event).get(0)))
                .containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE", "REJECTED");
        assertThat(subject(third.id())).isEqualTo(subject(second.id()));
    }

    @Test
    void twoBatchesOfTheSameEventsInOppositeOrderNeverWaitInACircle() throws Exception {
        for (int round = 0; round < 12; round++) {
            List<TestSender.Event> one = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                one.add(events.paper(i));
                one.add(made("both"));
            }
            List<TestSender.Event> other = new ArrayList<>(one);
            Collections.reverse(other);
            assertThat(atOnce(arrivals(one), arrivals(other))).isEmpty();
            Map<String, List<String>> told = answers.told(
                            one.stream().map(TestSender.Event::id).toList())
                    .byEvent();
            assertThat(told).hasSize(16).allSatisfy((id, results) -> assertThat(results)
                    .containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE"));
        }
    }

    @Test
    void twoBatchesOfTheSameTextsInOppositeOrderNeverWaitInACircle() throws Exception {
        for (int round = 0; round < 12; round++) {
            List<TestSender.Event> one = new ArrayList<>();
            List<TestSender.Event> other = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Submission paper = Papers.suggestion(Papers.fresh("两路同来"));
                one.add(events.paper(SentEvents.CONGRESS, "x-" + UUID.randomUUID(), paper));
                other.add(0, events.paper(SentEvents.CONGRESS, "y-" + UUID.randomUUID(), paper));
            }
            assertThat(atOnce(arrivals(one), arrivals(other))).isEmpty();
            for (int i = 0; i < 8; i++) {
                assertThat(subject(other.get(7 - i).id()))
                        .isEqualTo(subject(one.get(i).id()));
            }
        }
    }

    private Map<TestSender.Event, String> poisons() {
        Map<TestSender.Event, String> poisons = new LinkedHashMap<>();
        poisons.put(made("x").raw("{\"thing\": ".getBytes(StandardCharsets.UTF_8)), "REJECTED");
        poisons.put(made("x").with("ce_source", "urn:nobody"), "REJECTED");
        poisons.put(sender.event("{\"thing\": 5}"), "REJECTED");
        poisons.put(made("x").with("ce_tenant", "xiaodian"), "REJECTED");
        poisons.put(made("x").with("ce_type", "never.heard.v1"), "PARKED");
        poisons.put(made("refused"), "REJECTED");
        poisons.put(made("refused"), "REJECTED");
        poisons.put(made("bug"), "PARKED");
        poisons.put(events.foreignPaper(), "REJECTED");
        return poisons;
    }

    /** As the listener's back-off does: again from the event that must wait. */
    private void until(List<Arrival> batch, Arrival bug) {
        int from = 0;
        for (int tries = 0; from < batch.size() && tries < 10; tries++) {
            try {
                intake.takeAll(batch.subList(from, batch.size()));
                from = batch.size();
            } catch (org.springframework.kafka.listener.BatchListenerFailedException waits) {
                from += waits.getIndex();
                assertThat(batch.get(from)).as("who must wait").isEqualTo(bug);
            }
        }
        assertThat(from).isEqualTo(batch.size());
    }

    private boolean isBug(TestSender.Event event) {
        return thing(event).startsWith("bug");
    }

    private TestSender.Event made(String prefix) {
        return sender.event("{\"thing\":\"" + prefix + "-" + partition + "-" + UUID.randomUUID() + "\"}");
    }

    private static String thing(TestSender.Event event) {
        String raw = new String(event.received(0, 0).value(), StandardCharsets.UTF_8);
        return raw.startsWith("{\"thing\":\"") ? raw.substring(10, raw.length() - 2) : "";
    }

    private List<Arrival> arrivals(List<TestSender.Event> all) {
        int own = partition + (int) (Math.random() * 1_000_000_000);
        List<Arrival> arrivals = new ArrayList<>();
        for (TestSender.Event event : all) {
            arrivals.add(Arrival.of(event.received(own, arrivals.size())));
        }
        return arrivals;
    }

    private List<Throwable> atOnce(List<Arrival> one, List<Arrival> other) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> each : pool.invokeAll(List.of(taking(start, one), taking(start, other)))) {
                if (each.get() != null) {
                    failures.add(each.get());
                }
            }
            return failures;
        } finally {
            pool.shutdown();
        }
    }

    private Callable<Throwable> taking(CyclicBarrier start, List<Arrival> batch) {
        return () -> {
            start.await();
            try {
                reception.take(batch);
                return null;
            } catch (RuntimeException failure) {
                return failure;
            }
        };
    }

    private Map<String, String> statuses(List<TestSender.Event> all) {
        Map<String, String> statuses = new LinkedHashMap<>();
        all.forEach(event -> statuses.put(
                event.id(),
                jdbc.sql("select status from inbox where event_id = :id")
                        .param("id", event.id())
                        .query(String.class)
                        .single()));
        return statuses;
    }

    private String subject(String eventId) {
        return jdbc.sql("select subject_id from inbox where event_id = :id")
                .param("id", eventId)
                .query(String.class)
                .single();
    }

    private List<String> results(TestSender.Event event) {
        return answers.told(List.of(event.id())).results(event.id());
    }

    private static List<String> positions(List<Arrival> batch) {
        return batch.stream().map(Arrival::position).toList();
    }

    private long things(String prefix) {
        return jdbc.sql("select count(*) from made_thing where thing like :prefix")
                .param("prefix", prefix + "-" + partition + "-%")
                .query(Long.class)
                .single();
    }
}
