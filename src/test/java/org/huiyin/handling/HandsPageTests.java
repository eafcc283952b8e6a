package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of those concerned: an extension's signature, a co-handler that is late, the settings of replies. */
class HandsPageTests extends InWork {

    @LocalServerPort
    int port;

    @Test
    void theLeaderSignsWhatTheHandlerAskedAndTheOfficesAreAsked() {
        inWork("延期页面");
        String page = "/proposals/" + id;
        Browser handler = in("wbl-zhujian-jingban");
        assertThat(handler.get(page).body()).contains("本单位任一领导");
        assertThat(handler.post(
                                page + "/assignments/" + part() + "/extension",
                                "wished",
                                "2026-08-03",
                                "reason",
                                "须财政评审",
                                "plan",
                                "七月底前答复",
                                "leader",
                                "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(handler.get(page).body()).contains("待单位领导签字").doesNotContain("act-SIGN_EXTENSION");
        assertThat(in("wbl-ducha").get(page).body()).doesNotContain("act-DECIDE_EXTENSION");
        String request = jdbc.sql("select id from extension_request where tenant_id = ? and proposal_id = ?")
                .params(TENANT, id)
                .query(String.class)
                .single();
        String signature = page + "/extensions/" + request + "/signature";
        assertThat(handler.post(signature, "signed", "true").statusCode())
                .as("not by who asked")
                .isEqualTo(403);
        Browser leader = in("wbl-zhujian-zhuyao");
        assertThat(leader.get("/worklist").body()).contains("延期页面");
        assertThat(leader.get(page).body()).contains("act-SIGN_EXTENSION", "须财政评审");
        assertThat(leader.post(signature, "signed", "false", "reason", "").statusCode())
                .as("why not?")
                .isEqualTo(400);
        assertThat(leader.post(signature, "signed", "true").statusCode()).isEqualTo(302);
        assertThat(leader.post(signature, "signed", "true").statusCode()).isEqualTo(409);
        assertThat(in("wbl-ducha").get(page).body()).contains("act-DECIDE_EXTENSION", "单位领导签字");
        assertThat(in("zhangsulong").get(page).body()).doesNotContain("单位领导签字");
    }

    @Test
    void aLateCoHandlerIsMarkedForThoseInside() {
        inWork("会办逾期页面", "chengguan");
        life.acknowledged(id, "chengguan");
        timers().passUntil(Instant.parse("2026-05-14T01:00:00Z"), id);
        String page = "/proposals/" + id;
        Browser handler = in("wbl-chengguan-jingban");
        assertThat(handler.get(page).body()).contains("会办逾期", "安全期已过");
        assertThat(handler.post(page + "/assignments/" + part("chengguan") + "/opinion", "text", "补送意见，同意配合。")
                        .statusCode())
                .isEqualTo(302);
        Browser leader = in("wbl-chengguan-zhuyao");
        assertThat(leader.get(page).body()).contains("act-SIGN_OPINION", "补送意见，同意配合。");
        assertThat(leader.post(page + "/assignments/" + part("chengguan") + "/opinion-signature")
                        .statusCode())
                .isEqualTo(302);
        assertThat(in("wbl-zhujian-jingban").get(page).body()).contains("逾期补送", "补送意见，同意配合。");
        assertThat(in("wbl-ducha")
                        .get("/register?q=%E4%BC%9A%E5%8A%9E%E9%80%BE%E6%9C%9F%E9%A1%B5%E9%9D%A2")
                        .body())
                .contains("会办逾期</span>");
        assertThat(in("zhangsulong").get(page).body()).doesNotContain("会办逾期</span>", "逾期补送");
    }

    /** Nothing is saved: the settings are everybody's. */
    @Test
    void theSettingsShowOneLineEachAndOneFormAtATime() {
        Browser office = in("wbl-ducha");
        String calm = office.get("/settings/replies").body();
        assertThat(count(calm, "<form[^>]*settings/replies")).isZero();
        assertThat(count(calm, "class=\"settings-line\"")).isGreaterThan(20);
        String open = office.get("/settings/replies?organ=nongye").body();
        assertThat(count(open, "<form[^>]*settings/replies")).isEqualTo(1);
        assertThat(open).contains("农业农村局的审签环节");
        HttpResponse<String> refused = office.post(
                "/settings/replies/letters",
                "kind",
                "DEPUTY_SUGGESTION",
                "category",
                "NOTED",
                "letter",
                "D",
                "label",
                "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(count(refused.body(), "<form[^>]*settings/replies"))
                .as("the refused form stays open, as typed")
                .isEqualTo(1);
        assertThat(refused.body()).contains("letter-DEPUTY_SUGGESTION-NOTED").contains("value=\"D\"");
    }

    private static int count(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private Browser in(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
