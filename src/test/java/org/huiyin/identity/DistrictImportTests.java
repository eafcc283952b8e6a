package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.district.ImportDistrict;
import org.huiyin.identity.district.ImportProblem;
import org.huiyin.identity.district.ImportReport;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DistrictImportTests {

    private static final Actor PROGRAM = Actor.system("*", Door.SYSTEM);

    private static final String SMALL =
            """
            tenant: {code: yingze, name: 迎泽区, sample: false}
            sessions:
              - {body: CONGRESS, term: 6, session: 1, opens: 2021-04-12}
            organs:
              - {code: renda, name: 区人大, kind: CONGRESS}
              - {code: zhujian, name: 区住建局, kind: BUREAU, handles: true, letterCode: 样住建, duties: [物业管理]}
            people:
              - {code: zhangsan, name: 张三}
            posts:
              - {person: zhangsan, role: DEPUTY, organ: renda, from: 2021-04-12, to: 2026-03-02}
            accounts:
              - {username: yz-zhangsan, person: zhangsan, password: first-password}
            """;

    @Autowired
    ImportDistrict importDistrict;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void removeDistrict() {
        for (String table : new String[] {"account", "post", "person", "organ", "congress_session"}) {
            jdbc.sql("delete from " + table + " where tenant_id = 'yingze'").update();
        }
        jdbc.sql("delete from tenant where code = 'yingze'").update();
    }

    @Test
    void everyRoleHasAnAccountInBothSampleDistricts() {
        for (String tenant : new String[] {"wanbailin", "xiaodian"}) {
            EnumSet<Role> missing = EnumSet.allOf(Role.class);
            jdbc.sql("select p.role from post p join account a on a.tenant_id = p.tenant_id and a.person = p.person"
                            + " where p.tenant_id = :tenant")
                    .param("tenant", tenant)
                    .query((rs, n) -> Role.valueOf(rs.getString(1)))
                    .list()
                    .forEach(missing::remove);
            assertThat(missing).as(tenant).isEmpty();
        }
    }

    @Test
    void everyHandlingDepartmentHasItsFourRoles() {
        for (Directory.Tenant tenant : directory.tenants()) {
            for (Directory.Organ organ : directory.handlingDepartments(tenant.code())) {
                for (Role role : new Role[] {
                    Role.DEPARTMENT_LIAISON,
                    Role.DEPARTMENT_HANDLER,
                    Role.DEPARTMENT_DEPUTY_LEADER,
                    Role.DEPARTMENT_LEADER
                }) {
                    assertThat(directory.holders(tenant.code(), role, organ.code()))
                            .as(organ.name() + " " + role)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void namedProposersAreNoSamplesAndOfficialsAre() {
        assertThat(directory.person("wanbailin", "zhangsulong"))
                .get()
                .returns("张素龙", Directory.Person::name)
                .returns(false, Directory.Person::sample);
        assertThat(directory.holders("wanbailin", Role.SUPERVISION_OFFICE, null))
                .isNotEmpty()
                .allMatch(Directory.Person::sample);
        assertThat(directory.sessions("xiaodian").get(0).opens()).hasToString("2021-04-12");
    }

    @Test
    void sampleFileAgainChangesNothing() throws Exception {
        String yaml = new ClassPathResource("districts/wanbailin.yaml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(yaml).contains("sources:");
        assertThat(importDistrict.dryRun(yaml, PROGRAM).changes()).isEmpty();
        assertThat(importDistrict.apply(yaml, PROGRAM).changes()).isEmpty();
    }

    @Test
    void dryRunTellsAndChangesNothing() {
        ImportReport report = importDistrict.dryRun(SMALL, PROGRAM);
        assertThat(report.applicable()).isTrue();
        assertThat(report.changes())
                .extracting(ImportReport.Change::thing)
                .contains(ImportReport.Thing.TENANT, ImportReport.Thing.POST, ImportReport.Thing.ACCOUNT);
        assertThat(jdbc.sql("select count(*) from tenant where code = 'yingze'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(directory.tenant("yingze")).isEmpty();
    }

    @Test
    void appliesOnceThenOnlyWhatDiffers() {
        importDistrict.apply(SMALL, PROGRAM);
        assertThat(directory.organ("yingze", "zhujian")).isPresent();
        assertThat(importDistrict.apply(SMALL, PROGRAM).changes()).isEmpty();

        ImportReport report = importDistrict.apply(SMALL.replace("区住建局", "区住房和城乡建设局"), PROGRAM);
        assertThat(report.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ImportReport.Kind.CHANGED);
            assertThat(change.key()).isEqualTo("zhujian");
        });
        assertThat(directory.organ("yingze", "zhujian").orElseThrow().name()).isEqualTo("区住房和城乡建设局");
    }

    @Test
    void openPostInTheFileDoesNotReopenAnEndedOne() {
        importDistrict.apply(SMALL, PROGRAM);
        assertThat(importDistrict
                        .apply(SMALL.replace(", to: 2026-03-02", ""), PROGRAM)
                        .changes())
                .isEmpty();
        assertThat(jdbc.sql("select valid_to from post where tenant_id = 'yingze'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-02");
    }

    @Test
    void everyErrorIsToldWithItsPlace() {
        String yaml = SMALL.replace("person: zhangsan, role: DEPUTY", "person: lisi, role: MAYOR")
                .replace("handles: true", "handels: true")
                .replace("opens: 2021-04-12", "opens: 12.4.2021");
        ImportReport report = importDistrict.dryRun(yaml, PROGRAM);
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::path, ImportProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(3, "sessions[0].opens", "error.import.value"),
                        tuple(6, "organs[1].handels", "error.import.unknown"),
                        tuple(10, "posts[0].role", "error.import.value"),
                        tuple(10, "posts[0].person", "error.import.noPerson"));
        assertThatThrownBy(() -> importDistrict.apply(yaml, PROGRAM))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.problems()).hasSize(4));
        assertThat(directory.tenant("yingze")).isEmpty();
    }

    @Test
    void brokenYamlNamesItsLine() {
        ImportReport report = importDistrict.dryRun("tenant: {code: a\norgans: [", PROGRAM);
        assertThat(report.problems()).singleElement().returns("error.import.yaml", ImportProblem::code);
    }

    @Test
    void usernameOfAnotherDistrictIsRefused() {
        ImportReport report = importDistrict.dryRun(SMALL.replace("yz-zhangsan", "zhangsulong"), PROGRAM);
        assertThat(report.problems())
                .singleElement()
                .returns("error.import.usernameTaken", ImportProblem::code)
                .returns(12, ImportProblem::line);
    }

    @Test
    void administratorOfAnotherDistrictMayNotImport() {
        Actor admin = directory.holders("xiaodian", Role.ADMINISTRATOR, null).stream()
                .findFirst()
                .flatMap(p -> directory.actor("xiaodian", p.code(), "xinxi", Door.PAGE))
                .orElseThrow();
        assertThatThrownBy(() -> importDistrict.dryRun(SMALL, admin))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));
    }
}
