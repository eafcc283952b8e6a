package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.permission.PageDoors.Door;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix through the forms of the pages, by people who are signed in: every form × every role, own and foreign. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageDoorsTests {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    Posts posts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Places places;
    private Browsers browsers;

    static Stream<Door> doors() {
        return PageDoors.doors();
    }

    @BeforeAll
    void openBrowsers() {
        places = new Places(scenes);
        browsers = new Browsers(port, jdbc);
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    /** Who does not even see the proposal is told that there is none; everybody else, which post could do it. */
    @ParameterizedTest
    @MethodSource("doors")
    void whoIsNotNamedIsRefusedAndNothingHappens(Door door) {
        Set<Role> others = EnumSet.complementOf(EnumSet.copyOf(door.line().may()));
        List<String> here = others.stream()
                .map(role -> places.of(door.line(), role))
                .filter(Objects::nonNull)
                .map(Scene::id)
                .distinct()
                .toList();
        long before = journaled(here);
        for (Role role : others) {
            HttpResponse<String> answer = attempt(door, role, Official.of(role));
            assertThat(answer.statusCode()).as(role + " " + door).isIn(403, 404);
            if (answer.statusCode() == 403) {
                assertThat(answer.body())
                        .as(role + " " + door)
                        .matches(posts.namedIn(door.line().act()));
            }
        }
        assertThat(journaled(here)).as(door.toString()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoIsNamedComesInButOnlyAtHome(Door door) {
        for (Role role : door.line().may()) {
            for (Official foreigner : foreigners(door, role)) {
                assertThat(attempt(door, role, foreigner).statusCode())
                        .as(foreigner + " " + door)
                        .isIn(403, 404);
            }
        }
        for (Role role : door.line().may()) {
            assertThat(attempt(door, role, Official.of(role)).statusCode())
                    .as(role + " " + door)
                    .isNotIn(401, 403, 405, 500);
        }
    }

    private static List<Official> foreigners(Door door, Role role) {
        List<Official> foreigners = new ArrayList<>();
        if (!door.path().contains("{")) {
            return foreigners;
        }
        foreigners.add(Official.elsewhere(role));
        if (role == Role.DEPUTY || role == Role.MEMBER) {
            foreigners.add(Official.otherProposer(role));
        } else if (Official.other(role) != null && door.path().contains("{part}")) {
            foreigners.add(Official.other(role));
        }
        return foreigners;
    }

    private HttpResponse<String> attempt(Door door, Role role, Official official) {
        String path = places.filled(door.path(), door.line(), role);
        return browsers.post(official, path, door.typed(places, role));
    }

    /**
     * What people did: the program's own readers may suggest something in the same moment. That somebody tried to rate for a proposer
     * is kept.
     */
    private long journaled(List<String> proposals) {
        return jdbc.sql("select count(*) from journal where tenant_id = ? and subject_id = any(?)"
                        + " and event <> 'RatingRefused' and person <> 'system'")
                .params(Lifecycle.TENANT, proposals.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
