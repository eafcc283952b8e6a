package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the dashboard and the alerts ask for is what the program tells. */
@IntegrationTest
class DashboardTests {

    private static final Path MONITORING = Path.of("src/docs/monitoring");

    /** Prometheus' own names and words. */
    private static final Set<String> NOT_OURS = Set.of("up", "or");

    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?!\\s*\\()");

    @LocalServerPort
    int port;

    @Test
    void everyNameOfTheDashboardExists() throws IOException {
        JsonNode dashboard = new JsonMapper()
                .readTree(MONITORING.resolve("grafana/dashboards/huiyin.json").toFile());
        List<String> expressions = new ArrayList<>(dashboard.findValuesAsText("expr"));
        assertThat(expressions).hasSizeGreaterThan(25);
        assertThat(missing(expressions)).isEmpty();
    }

    @Test
    void everyNameOfTheAlertsExists() throws IOException {
        List<String> expressions = new YAMLMapper()
                .readTree(MONITORING.resolve("alerts.yml").toFile())
                .findValuesAsText("expr");
        assertThat(expressions).hasSizeGreaterThan(5);
        assertThat(missing(expressions)).isEmpty();
    }

    /** No metric of ours is for nobody to see. */
    @Test
    void everyMetricOfOursStandsOnTheDashboard() throws IOException {
        String text = String.join(
                "\n",
                new JsonMapper()
                        .readTree(MONITORING
                                .resolve("grafana/dashboards/huiyin.json")
                                .toFile())
                        .findValuesAsText("expr"));
        assertThat(Scrape.of(port).names().stream()
                        .filter(name -> name.startsWith("huiyin_"))
                        .map(name -> name.replaceAll("_(bucket|sum|count|max)$", ""))
                        .distinct())
                .isNotEmpty()
                .allMatch(text::contains);
    }

    @Test
    void panelsHaveTitlesAndPlacesOfTheirOwn() throws IOException {
        JsonNode panels = new JsonMapper()
                .readTree(MONITORING.resolve("grafana/dashboards/huiyin.json").toFile())
                .path("panels");
        assertThat(panels.findValuesAsText("title")).noneMatch(String::isBlank);
        Set<String> places = new TreeSet<>();
        panels.forEach(panel -> places.add(panel.path("gridPos").toString()));
        assertThat(places).hasSize(panels.size());
    }

    private Set<String> missing(List<String> expressions) {
        new Browser(port).get("/sign-in");
        System.gc();
        Set<String> there = Scrape.of(port).names();
        Set<String> missing = new TreeSet<>();
        for (String expression : expressions) {
            String bare = GROUPING.matcher(SELECTOR.matcher(expression).replaceAll(" "))
                    .replaceAll(" ");
            NAME.matcher(bare).results().map(found -> found.group()).forEach(name -> {
                if (!there.contains(name) && !NOT_OURS.contains(name)) {
                    missing.add(name);
                }
            });
        }
        return missing;
    }
}
