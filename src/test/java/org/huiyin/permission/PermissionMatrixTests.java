package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every act × every role through REST: whom the matrix does not name is refused, and the act then still stands open to whom it names. */
@IntegrationTest
class PermissionMatrixTests {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    TestClock clock;

    @Autowired
    Posts posts;

    private Places places;

    static Stream<Line> lines() {
        return Stream.concat(PermissionMatrix.lines(), OtherCalls.lines().stream());
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        places = new Places(scenes);
    }

    @Test
    void everyActHasItsLine() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Act.class));
        List<Act> acts = scanner.findCandidateComponents("org.huiyin").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(module -> Stream.of(module.getEnumConstants()).map(Act.class::cast))
                .toList();
        assertThat(lines().map(Line::act).distinct()).containsExactlyInAnyOrderElementsOf(acts);
        assertThat(lines()).allSatisfy(line -> assertThat(line.act().roles()).isEqualTo(line.may()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void onlyWhoIsNamedMay(Line line) {
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(line.may()))) {
            HttpResponse<String> refused = attempt(line, role);
            assertThat(refused.statusCode()).as(role + " " + line).isEqualTo(403);
            assertThat(refused.body()).as(role + " " + line).matches(posts.namedIn(line.act()));
        }
        List<Integer> answers = line.may().stream()
                .map(role -> attempt(line, role).statusCode())
                .toList();
        assertThat(answers).as(line.toString()).doesNotContain(401, 403, 500);
        if (line.stage() != null) {
            assertThat(answers).as(line.toString()).anyMatch(status -> status < 300);
        }
    }

    private HttpResponse<String> attempt(Line line, Role role) {
        return new Program(port).call(Official.of(role), places.path(line, role), places.body(line, role));
    }
}
