package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.messaging.InboundHandler.Outcome.Result;
import org.huiyin.messaging.Sources;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.TopicReader.Told;
import org.huiyin.messaging.Topics;
import org.huiyin.permission.EventDoors.Door;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The matrix through Kafka: every type of event × every role, sent by the system of the official's own organ and by the rightful one. */
@IntegrationTest
class EventDoorsTests {

    private static final Set<String> HOUSES = Set.of("renda", "zhengxie", "daigongwei", "tianwei");

    @Autowired
    Scenes scenes;

    @Autowired
    Posts posts;

    @Autowired
    TestClock clock;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    Sources sources;

    @Autowired
    List<InboundHandler> handlers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Attempt> sent = new HashMap<>();
    private Places places;

    /** @param own whether the system of the official's own organ sends it */
    private record Attempt(Role role, Official official, boolean own) {}

    static Stream<Door> doors() {
        return EventDoors.doors();
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        places = new Places(scenes);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void onlyWhoIsNamedMayAndOnlyAtHome(Door door) {
        Set<Role> may = door.line().may();
        EnumSet.complementOf(EnumSet.copyOf(may)).forEach(role -> send(door, role, Official.of(role)));
        may.forEach(role -> foreigners(door, role).forEach(foreigner -> send(door, role, foreigner)));
        Map<String, Told> refused = answers();

        refused.forEach((id, told) -> assertThat(told.data().path("result").asText())
                .as(sent.get(id) + " " + door + ": " + told.data())
                .isEqualTo("REJECTED"));
        refused.forEach((id, told) -> {
            if (insideTheDepartment(door, sent.get(id))) {
                assertThat(told.data().path("reason").asText())
                        .matches(posts.namedIn(door.line().act()));
            }
        });

        sent.clear();
        may.forEach(role -> send(door, role, Official.of(role)));
        Map<Role, Set<String>> results = answers().entrySet().stream()
                .collect(Collectors.groupingBy(
                        answer -> sent.get(answer.getKey()).role(),
                        Collectors.mapping(
                                answer ->
                                        answer.getValue().data().path("result").asText(),
                                Collectors.toSet())));
        assertThat(results.values().stream().flatMap(Set::stream))
                .as(door.toString())
                .contains("ACCEPTED");
    }

    /** Asked of the handler itself: an event that waits for its proposal would lie on the desk of all other tests. */
    @ParameterizedTest
    @MethodSource("doors")
    void theSamePostOfAnotherDistrictMeetsNothing(Door door) {
        InboundHandler handler = handlers.stream()
                .filter(one -> one.types().contains(door.type()))
                .findFirst()
                .orElseThrow();
        for (Role role : door.line().may()) {
            assertThat(resultElsewhere(handler, door, role))
                    .as(role + " " + door)
                    .isIn(Result.PARKED, Result.REFUSED);
        }
    }

    private Result resultElsewhere(InboundHandler handler, Door door, Role role) {
        Official official = Official.elsewhere(role);
        String organ = official.post().split("@")[1];
        JsonNode data = read(data(door, role));
        var event = new InboundEvent(
                Ids.next(),
                "urn:test:elsewhere",
                door.type(),
                clock.instant(),
                SampleDistricts.XIAODIAN,
                organ,
                HOUSES.contains(organ),
                person(official),
                null,
                door.topic(),
                "key",
                null,
                data);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return handler.handle(event).result();
            } catch (BusinessException refused) {
                return Result.REFUSED;
            }
        });
    }

    /** They are somebody there, but not by a post that may. */
    private static boolean insideTheDepartment(Door door, Attempt attempt) {
        return !door.ofProposers()
                && !door.line().may().contains(attempt.role())
                && attempt.official().post().endsWith("@zhujian");
    }

    private static List<Official> foreigners(Door door, Role role) {
        List<Official> foreigners = new ArrayList<>();
        if (role == Role.DEPUTY || role == Role.MEMBER) {
            foreigners.add(Official.otherProposer(role));
        } else if (Official.other(role) != null) {
            foreigners.add(Official.other(role));
        }
        return foreigners;
    }

    private void send(Door door, Role role, Official official) {
        String own = official.post().split("@")[1];
        String rightful = door.ofProposers() ? house(Places.kindFor(door.line(), role)) : Official.organ(role);
        for (String organ : own.equals(rightful) ? Set.of(own) : Set.of(own, rightful)) {
            TestSender.Event event = sender.event(data(door, role))
                    .with("ce_source", source(organ))
                    .with("ce_type", door.type())
                    .with("ce_actor", person(official))
                    .key(door.toString())
                    .to(door.topic());
            event.sendSoon();
            sent.put(event.id(), new Attempt(role, official, organ.equals(own)));
        }
    }

    private Map<String, Told> answers() {
        List<Told> told = reader.await(Topics.INTAKE_RESULTS, sent.size(), one -> sent.containsKey(one.subject()));
        assertThat(told).hasSameSizeAs(sent.keySet());
        return told.stream().collect(Collectors.toMap(Told::subject, one -> one));
    }

    private String data(Door door, Role role) {
        String body = places.body(door.line(), role);
        ObjectNode data = (ObjectNode) read(body.isEmpty() ? "{}" : body);
        Scene scene = places.of(door.line(), role);
        if (scene != null && !door.ofWhistle()) {
            data.put("proposalId", scene.id());
        }
        return data.toString();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String house(ProposalKind kind) {
        return kind == ProposalKind.DEPUTY_SUGGESTION ? "renda" : "zhengxie";
    }

    /** Registered for everything, as by mistake: what it may not carry must be refused all the same. */
    private String source(String organ) {
        String source = "urn:test:matrix:" + organ;
        Set<String> everything = doors().map(Door::type).collect(Collectors.toSet());
        sources.register(new Sources.Source(source, Lifecycle.TENANT, organ, everything, HOUSES.contains(organ)));
        return source;
    }

    private String person(Official official) {
        return jdbc.sql("select person from account where username = ?")
                .param(official.account())
                .query(String.class)
                .single();
    }
}
