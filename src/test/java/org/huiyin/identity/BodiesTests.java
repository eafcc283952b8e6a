package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 集体提出单位: each secretariat keeps its house's list, the submission page offers what is on it that day. */
@IntegrationTest
class BodiesTests {

    private static final String TENANT = "wanbailin";
    private static final String PAGE = "/settings/bodies";

    private final String name = "新设界别" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void theFileListsThemAndEachHouseIsOfferedItsOwn() {
        assertThat(directory.bodies(TENANT))
                .extracting(ProposingBody::kind)
                .contains(BodyKind.values())
                .isSorted();
        assertThat(in("zhitao").get("/proposals/new").body())
                .contains("PARTY:民盟万柏林区总支", "SECTOR:教育界")
                .doesNotContain("DELEGATION:");
        assertThat(in("zhangsulong").get("/proposals/new").body())
                .contains("DELEGATION:千峰代表团")
                .doesNotContain("SECTOR:");
    }

    @Test
    void aBodyIsListedFromADayOnAndOfferedUntilItsLast() {
        Browser cppcc = in("wbl-tianwei");
        assertThat(cppcc.get(PAGE).body()).contains("教育界", "千峰代表团");
        assertThat(cppcc.post(PAGE, "kind", "SECTOR", "name", name, "basis", "").statusCode())
                .as("no basis")
                .isEqualTo(400);
        assertThat(cppcc.post(PAGE, "kind", "DELEGATION", "name", name, "basis", "换届")
                        .body())
                .as("the other house's")
                .contains("代表团的名单由人大代工委维护");
        assertThat(add(cppcc)).isEqualTo(302);
        assertThat(add(cppcc)).as("it is on the list").isEqualTo(409);
        assertThat(in("zhitao").get("/proposals/new").body()).contains("SECTOR:" + name);
        String ending = PAGE + "/" + listed().id() + "/ending";
        Browser congress = in("wbl-daigongwei");
        assertThat(congress.get(PAGE).body()).contains(name).doesNotContain(ending);
        assertThat(congress.post(ending, "reason", "撤并").statusCode()).isEqualTo(409);
        assertThat(cppcc.post(ending, "reason", "界别撤并").statusCode()).isEqualTo(302);
        assertThat(cppcc.post(ending, "reason", "界别撤并").statusCode())
                .as("ended once")
                .isEqualTo(409);
        assertThat(listed()).as("today is its last day").isNotNull();
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(directory.bodies(TENANT)).extracting(ProposingBody::name).doesNotContain(name);
        assertThat(journal.of(TENANT, "TENANT", TENANT, EnumSet.allOf(Visibility.class)).stream()
                        .filter(row -> row.data().path("name").asText().equals(name))
                        .map(Journal.Row::type))
                .containsExactlyInAnyOrder("BodyAdded", "BodyEnded");
    }

    private int add(Browser secretariat) {
        return secretariat
                .post(PAGE, "kind", "SECTOR", "name", name, "basis", "政协常委会决定")
                .statusCode();
    }

    private ProposingBody listed() {
        return directory.bodies(TENANT).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Browser in(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
