package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every act that concerns a proposal, tried by those whom the matrix names, but of another district, department or proposal. */
@IntegrationTest
class ForeignPermissionTests {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    static Stream<Line> lines() {
        return PermissionMatrixTests.lines()
                .filter(line -> line.path().contains("{id}") || line.path().contains("{part}"));
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
            Official other = new Official(
                    role == Role.DEPUTY ? "changfei" : "wenhaiyan",
                    Official.of(role).post());
            assertThat(attempt(line, role, other).statusCode())
                    .as(role + " " + line)
                    .isIn(403, 404);
        }
    }

    @Test
    void aRefusalSaysWhichPostCouldDoIt() {
        Line assign = lines().filter(line -> line.act().name().equals("ASSIGN"))
                .findFirst()
                .orElseThrow();
        assertThat(attempt(assign, Role.SUPERVISION_OFFICE, Official.of(Role.DEPARTMENT_LIAISON))
                        .body())
                .contains("可由督查室办理");
    }

    private HttpResponse<String> attempt(Line line, Role role, Official official) {
        ProposalKind kind = PermissionMatrixTests.kindFor(line, role);
        Scene scene = scenes.at(line.stage(), kind, Official.organ(role));
        String path = line.path().replace("{id}", scene.id()).replace("{part}", String.valueOf(scene.part()));
        return new Program(port).call(official, path, line.body() != null ? line.body() : paper(kind));
    }

    private String paper(ProposalKind kind) {
        try {
            return json.writeValueAsString(scenes.paper(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
