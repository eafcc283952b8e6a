package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three questions, three groups: start it anew? send people to it? wake somebody because of the broker? */
@IntegrationTest
class HealthTests {

    @LocalServerPort
    int port;

    @Autowired
    HealthEndpointGroups groups;

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness", "/broker"})
    void eachIsOpenAndSaysNoMoreThanItsStatus(String group) {
        var answer = new Browser(port).call("GET", "/actuator/health" + group, null, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("details", "components", "nodes");
    }

    @Test
    void aliveAsksNeitherDatabaseNorBroker() {
        HealthEndpointGroup liveness = groups.get("liveness");
        assertThat(List.of("database", "broker", "processEngine", "diskSpace")).noneMatch(liveness::isMember);
        assertThat(liveness.isMember("livenessState")).isTrue();
    }

    @Test
    void readyAsksDatabaseAndEngineButNotTheBroker() {
        HealthEndpointGroup readiness = groups.get("readiness");
        assertThat(List.of("readinessState", "database", "processEngine")).allMatch(readiness::isMember);
        assertThat(readiness.isMember("broker")).isFalse();
    }

    @Test
    void theBrokerBeingAwayIsToldByItsGroupAndDoesNotPullTheWholeDown() {
        Status away = new Status("AWAY");
        assertThat(groups.get("broker").getHttpCodeStatusMapper().getStatusCode(away))
                .isEqualTo(503);
        HealthEndpointGroup all = groups.getPrimary();
        Status together = all.getStatusAggregator().getAggregateStatus(Status.UP, away);
        assertThat(together).isEqualTo(Status.UP);
        assertThat(all.getHttpCodeStatusMapper().getStatusCode(together)).isEqualTo(200);
    }
}
