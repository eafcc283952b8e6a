package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every act that concerns a proposal, tried by those whom the matrix names, but of another district, department or proposal. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ForeignPermissionTests {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    TestClock clock;

    private Places places;

    @BeforeAll
    void places() {
        places = new Places(scenes);
    }

    static Stream<Line> lines() {
        return PermissionMatrixTests.lines().filter(line -> line.path().contains("{"));
    }

    static Stream<Line> departmentsLines() {
        return lines().filter(line ->
                line.path().contains("{part}") && !ofDepartments(line).isEmpty());
    }

    static Stream<Line> proposersLines() {
        return lines().filter(line -> !proposers(line).isEmpty());
    }

    private static List<Role> ofDepartments(Line line) {
        return line.may().stream().filter(role -> Official.other(role) != null).toList();
    }

    private static List<Role> proposers(Line line) {
        return line.may().stream()
                .filter(role -> role == Role.DEPUTY || role == Role.MEMBER)
                .toList();
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theSamePostOfAnotherDistrictIsToldThereIsNothing(Line line) {
        for (Role role : line.may()) {
            assertThat(attempt(line, role, Official.elsewhere(role)).statusCode())
                    .as(role + " " + line)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("departmentsLines")
    void theSamePostOfAnotherDepartmentIsRefused(Line line) {
        for (Role role : ofDepartments(line)) {
            assertThat(attempt(line, role, Official.other(role)).statusCode())
                    .as(role + " " + line)
                    .isIn(403, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("proposersLines")
    void aProposerOfAnotherProposalIsRefused(Line line) {
        for (Role role : proposers(line)) {
            assertThat(attempt(line, role, Official.otherProposer(role)).statusCode())
                    .as(role + " " + line)
                    .isIn(403, 404);
        }
    }

    private HttpResponse<String> attempt(Line line, Role role, Official official) {
        return new Program(port).call(official, places.path(line, role), places.body(line, role));
    }
}
