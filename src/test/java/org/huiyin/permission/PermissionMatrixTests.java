package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.closing.ClosingAct;
import org.huiyin.commitment.CommitmentAct;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.asking.AskingAct;
import org.huiyin.handling.conflict.ConflictAct;
import org.huiyin.handling.joining.JoiningAct;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.handling.routing.RoutingAct;
import org.huiyin.identity.IdentityAct;
import org.huiyin.messaging.MessagingAct;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.settings.SettingsAct;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.workflow.versions.VersionsAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every act × every role through REST: whom the matrix does not name is refused, and the act then still stands open to whom it names. */
@IntegrationTest
class PermissionMatrixTests {

    private static final Set<Role> OF_SUBDISTRICTS = EnumSet.of(Role.SUBDISTRICT_STAFF, Role.SUBDISTRICT_LEADER);

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    private final Map<String, Scene> prepared = new HashMap<>();

    static Stream<Line> lines() {
        return Stream.of(
                        PermissionMatrix.review(),
                        PermissionMatrix.handling(),
                        PermissionMatrix.commitments(),
                        PermissionMatrix.returns(),
                        PermissionMatrix.closing(),
                        PermissionMatrix.settings(),
                        PermissionMatrix.administration())
                .flatMap(List::stream);
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void everyActHasItsLine() {
        List<Act> acts = new ArrayList<>();
        for (Act[] module : new Act[][] {
            ProposalAct.values(),
            HandlingAct.values(),
            ReturnAct.values(),
            AskingAct.values(),
            JoiningAct.values(),
            RoutingAct.values(),
            ConflictAct.values(),
            ClosingAct.values(),
            CommitmentAct.values(),
            IdentityAct.values(),
            MessagingAct.values(),
            VersionsAct.values(),
            SettingsAct.values()
        }) {
            acts.addAll(List.of(module));
        }
        assertThat(lines().map(Line::act)).containsExactlyInAnyOrderElementsOf(acts);
        assertThat(lines()).allSatisfy(line -> assertThat(line.act().roles()).isEqualTo(line.may()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void onlyWhoIsNamedMay(Line line) {
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(line.may()))) {
            assertThat(attempt(line, role)).as(role + " " + line).isEqualTo(403);
        }
        List<Integer> answers =
                line.may().stream().map(role -> attempt(line, role)).toList();
        assertThat(answers).as(line.toString()).doesNotContain(401, 403, 500);
        if (line.stage() != null) {
            assertThat(answers).as(line.toString()).anyMatch(status -> status < 300);
        }
    }

    private int attempt(Line line, Role role) {
        ProposalKind kind = kindFor(line, role);
        String path = line.path();
        if (line.stage() != null) {
            boolean subdistricts = OF_SUBDISTRICTS.stream().anyMatch(line.may()::contains);
            String organ = subdistricts ? Official.organ(role) : "zhujian";
            Scene scene = prepared.computeIfAbsent(kind + organ, key -> scenes.at(line.stage(), kind, organ));
            path = path.replace("{id}", scene.id()).replace("{part}", String.valueOf(scene.part()));
            if (path.contains("{request}")) {
                path = path.replace("{request}", scenes.extension(scene.id()));
            }
            if (path.contains("{coHandlers}")) {
                path = path.replace("{coHandlers}", scenes.coHandlersRequest(scene.id()));
            }
            if (path.contains("{conflict}")) {
                path = path.replace("{conflict}", scenes.conflict(scene.id()));
            }
            if (path.contains("{consultation}")) {
                path = path.replace("{consultation}", scenes.consultation(scene.id()));
            }
        }
        String body = line.body() != null ? line.body() : paper(kind);
        return new Program(port).call(Official.of(role), path, body).statusCode();
    }

    /** Where members and their committee have a say they meet a member's proposal; everybody else a deputy's suggestion. */
    static ProposalKind kindFor(Line line, Role role) {
        if (line.kind() != null) {
            return line.kind();
        }
        boolean cppcc = line.may().contains(role) && (role == Role.MEMBER || role == Role.CPPCC_SECRETARIAT);
        return cppcc ? ProposalKind.MEMBER_PROPOSAL : ProposalKind.DEPUTY_SUGGESTION;
    }

    private String paper(ProposalKind kind) {
        try {
            return json.writeValueAsString(scenes.paper(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
