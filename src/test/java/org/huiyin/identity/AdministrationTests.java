package org.huiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.account.CreateFirstAdministrator;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AdministrationTests {

    private static final String PASSWORD = SampleDistricts.PASSWORD;
    private static final String ADMIN = "wbl-guanli";
    private static final String USER = "wbl-kaohe";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    CreateFirstAdministrator createFirstAdministrator;

    Browser admin;
    String person;
    String hash;

    @BeforeEach
    void signIn() {
        admin = new Browser(port).signIn(ADMIN, PASSWORD);
        person = jdbc.sql("select person from account where username = ?")
                .param(USER)
                .query(String.class)
                .single();
        hash = jdbc.sql("select password_hash from account where username = ?")
                .param(USER)
                .query(String.class)
                .single();
    }

    @AfterEach
    void restore() {
        jdbc.sql("update account set locked = false, must_change = false, password_hash = ? where username = ?")
                .params(hash, USER)
                .update();
        jdbc.sql("delete from post where tenant_id = 'wanbailin' and person = ? and role <> 'ASSESSMENT_OFFICE'")
                .param(person)
                .update();
        jdbc.sql("update post set valid_to = null where tenant_id = 'wanbailin' and person = ?")
                .param(person)
                .update();
        jdbc.sql("update tenant set stamp = gen_random_uuid()::text").update();
        jdbc.sql("delete from account where tenant_id = '*'").update();
    }

    @Test
    void onlyAdministratorsComeIn() {
        for (String username : List.of("zhangsulong", "wbl-ducha", "wbl-zhujian-zhuyao", "wbl-shenji")) {
            Browser other = new Browser(port).signIn(username, PASSWORD);
            for (String page : List.of("/admin/accounts", "/admin/accounts/" + USER, "/admin/districts")) {
                assertThat(other.get(page).statusCode())
                        .as(username + " " + page)
                        .isEqualTo(403);
            }
            assertThat(other.call("GET", "/api/v1/admin/accounts", username, PASSWORD)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(admin.get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/districts").statusCode()).isEqualTo(200);
    }

    @Test
    void listIsFilteredAndPagedByKey() {
        String byRole = admin.get("/admin/accounts?role=SUPERVISION_OFFICE").body();
        assertThat(byRole).contains("wbl-ducha2").doesNotContain("wbl-zhujian");
        assertThat(admin.get("/admin/accounts?q=%E5%BC%A0%E7%B4%A0%E9%BE%99").body())
                .contains("zhangsulong")
                .doesNotContain("zhaoyan");

        List<String> names = new ArrayList<>();
        String url = "/admin/accounts";
        while (url != null) {
            String page = admin.get(url).body();
            Matcher rows = Pattern.compile("href=\"/admin/accounts/([^\"]+)\"").matcher(page);
            while (rows.find()) names.add(rows.group(1));
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\" rel=\"next\"")
                    .matcher(page);
            url = next.find()
                    ? (next.group(1) + next.group(2)).replace("null", "").replace("&amp;", "&")
                    : null;
        }
        assertThat(names).doesNotHaveDuplicates().isSorted().hasSize(111).noneMatch(name -> name.startsWith("xd-"));
    }

    @Test
    void lockedAccountIsOutAtOnce() {
        Browser user = new Browser(port).signIn(USER, PASSWORD);
        assertThat(user.get("/account").statusCode()).isEqualTo(200);
        admin.get("/admin/accounts/" + USER);
        admin.post("/admin/accounts/" + USER + "/lock");
        assertThat(user.get("/account").statusCode()).isEqualTo(302);
        assertThat(new Browser(port).signIn(USER, PASSWORD).get("/account").statusCode())
                .isEqualTo(302);
        assertThat(admin.call("GET", "/api/v1/admin/accounts", USER, PASSWORD).body())
                .contains("已被管理员停用");

        admin.post("/admin/accounts/" + USER + "/unlock");
        assertThat(new Browser(port).signIn(USER, PASSWORD).get("/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyLocksTheOwnAccount() {
        var refused = admin.call("POST", "/api/v1/admin/accounts/" + ADMIN + "/lock", ADMIN, PASSWORD);
        assertThat(refused.statusCode()).isNotEqualTo(204);
        assertThat(locked(ADMIN)).isFalse();
    }

    @Test
    void resetPasswordIsShownOnceAndMustBeChanged() {
        admin.get("/admin/accounts/" + USER);
        String shown = admin.post("/admin/accounts/" + USER + "/password-reset").body();
        Matcher code = Pattern.compile("id=\"one-time-password\">([^<]+)<").matcher(shown);
        assertThat(code.find()).isTrue();
        assertThat(admin.get("/admin/accounts/" + USER).body()).doesNotContain(code.group(1));
        Browser user = new Browser(port).signIn(USER, code.group(1));
        assertThat(Browser.location(user.get("/account"))).isEqualTo("/account/password");
    }

    @Test
    void postCountsFromItsFirstToItsLastDay() {
        Browser user = new Browser(port).signIn(USER, PASSWORD);
        admin.get("/admin/accounts/" + USER);
        admin.post(posts(), "role", "AUDITOR", "organ", "shenji", "from", "2026-03-02", "to", "2026-03-02");
        assertThat(directory.posts("wanbailin", person))
                .extracting(Directory.Post::role)
                .containsExactly(Role.ASSESSMENT_OFFICE, Role.AUDITOR);
        assertThat(directory.actor("wanbailin", person, "shenji", Door.KAFKA))
                .get()
                .returns(Role.AUDITOR, actor -> actor.role());
        assertThat(user.get("/account").body()).contains("万柏林区审计局");

        admin.post(posts(), "role", "ADMINISTRATOR", "organ", "xinxi", "from", "2026-03-03", "to", "");
        assertThat(directory.posts("wanbailin", person)).as("from tomorrow").hasSize(2);
        assertThat(user.get("/admin/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void chosenPostActsAndHeaderNamesOneForPrograms() {
        admin.get("/admin/accounts/" + USER);
        admin.post(posts(), "role", "ADMINISTRATOR", "organ", "xinxi", "from", "2026-03-01", "to", "");
        Browser user = new Browser(port).signIn(USER, PASSWORD);
        assertThat(user.get("/admin/accounts").statusCode()).isEqualTo(403);
        user.get("/account");
        long second = directory.posts("wanbailin", person).get(1).id();
        assertThat(user.post("/account/post", "post", String.valueOf(second)).statusCode())
                .isEqualTo(302);
        assertThat(user.get("/admin/accounts").statusCode()).isEqualTo(200);

        String list = "/api/v1/admin/accounts";
        assertThat(user.call("GET", list, USER, PASSWORD).statusCode()).isEqualTo(403);
        assertThat(user.call("GET", list, USER, PASSWORD, "X-Post", "ADMINISTRATOR@xinxi")
                        .statusCode())
                .isEqualTo(200);
        assertThat(user.call("GET", list, USER, PASSWORD, "X-Post", "ADMINISTRATOR@ducha")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void endedPostActsNoMore() {
        long post = directory.posts("wanbailin", person).get(0).id();
        admin.get("/admin/accounts/" + USER);
        var refused = admin.post(posts() + "/" + post + "/end", "to", "2020-01-01");
        assertThat(refused.body()).contains("早于起始日期");
        admin.post(posts() + "/" + post + "/end", "to", "2026-03-01");
        assertThat(directory.posts("wanbailin", person)).isEmpty();
        assertThat(new Browser(port).signIn(USER, PASSWORD).get("/account").body())
                .contains("没有在任岗位");
    }

    @Test
    void otherDistrictsAccountsAreOutOfReach() {
        for (String act : List.of("lock", "unlock", "password-reset")) {
            var answer = admin.call("POST", "/api/v1/admin/accounts/xd-ducha/" + act, ADMIN, PASSWORD);
            assertThat(answer.statusCode()).as(act).isBetween(400, 599);
        }
        assertThat(locked("xd-ducha")).isFalse();
    }

    @Test
    void firstAdministratorOpensOnlyAnEmptyInstallation() {
        assertThat(createFirstAdministrator.create("root", "a-long-password")).isFalse();
        assertThat(jdbc.sql("select count(*) from account where tenant_id = '*'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void administratorOfTheInstallationSeesEveryDistrict() {
        jdbc.sql(
                        """
                        insert into account (username, tenant_id, password_hash, must_change, sample, created_at)
                        select 'root', '*', password_hash, false, false, created_at from account where username = ?
                        """)
                .param(USER)
                .update();
        Browser root = new Browser(port).signIn("root", PASSWORD);
        assertThat(root.get("/admin/accounts?q=ducha").body())
                .contains("wbl-ducha")
                .contains("xd-ducha");
        assertThat(root.get("/admin/districts").body()).contains("小店区").contains("万柏林区");
        assertThat(admin.get("/admin/districts").body()).doesNotContain("小店区");
    }

    private String posts() {
        return "/admin/accounts/" + USER + "/posts";
    }

    private boolean locked(String username) {
        return jdbc.sql("select locked from account where username = ?")
                .param(username)
                .query(Boolean.class)
                .single();
    }
}
