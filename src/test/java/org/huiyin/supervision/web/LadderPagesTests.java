package org.huiyin.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.documents.FileKind;
import org.huiyin.documents.PaperReader;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.supervision.ConductCard;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder as people use it: from the chaser's signature to the leader's ruling, each on the own page. */
@IntegrationTest
class LadderPagesTests {

    private static final String TENANT = Lifecycle.TENANT;

    @LocalServerPort
    int port;

    @Autowired
    Lifecycle life;

    @Autowired
    Ladders ladders;

    @Autowired
    ConductCards cards;

    @Autowired
    CoordinationMeetings meetings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    private String subject;
    private String proposal;
    private String page;
    private String id;

    @BeforeEach
    void somethingIsLate() {
        clock.reset();
        subject = "梯页 " + UUID.randomUUID();
        proposal = life.assigned(subject);
        transaction.executeWithoutResult(s -> events.publishEvent(new ObligationBreached(
                Actor.system(TENANT, Door.CLOCK),
                new Obligation(
                        TENANT,
                        "PROPOSAL",
                        proposal,
                        life.part(proposal, "zhujian").id(),
                        "FIRST_CONTACT"),
                "OVERDUE",
                LocalDate.of(2026, 2, 27))));
        id = ladders.ofProposal(TENANT, proposal).get(0).id();
        page = "/ladders/" + id;
    }

    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void fromTheChaserToTheLeadersRuling() {
        Browser office = signedIn("wbl-ducha");
        assertThat(office.get("/ladders?level=1&organ=zhujian").body()).contains(subject, "等督查室签发催办单", "首次联系提出人");
        assertThat(office.get("/ladders?level=2").body()).doesNotContain(subject);
        assertThat(office.get("/worklist/further/ladders").body()).contains(subject, page);
        String prefilled = office.get(page).body();
        assertThat(prefilled).contains("签发催办单", "已逾期 3 天", "逐级经过");
        assertThat(office.post(page + "/chaser", "text", " ").statusCode()).isEqualTo(400);
        ok(office.post(page + "/chaser", "text", "请抓紧联系提出人。"));
        String print = office.get(page + "/papers/1/print").body();
        assertThat(print).contains("催办单", "请抓紧联系提出人。", "万政督函〔2026〕", "住房和城乡建设");
        assertThat(office.get(page).body()).contains(page + "/papers/1/print?word=true", "到期不回执，记黄牌");
        HttpResponse<String> word = office.get(page + "/papers/1/print?word=true");
        assertThat(word.headers().firstValue("Content-Type").orElse("")).startsWith(FileKind.DOCX.mediaType());
        assertThat(word.headers().firstValue("Content-Disposition").orElse("")).contains(".docx");
        assertThat(word.body()).startsWith("PK");
        assertThat(document(print))
                .contains("催办单", "请抓紧联系提出人。", "万政督函〔2026〕", "前答复。")
                .doesNotContain("抄送");
        assertThat(office.post(page + "/chaser", "text", "再签一次。").statusCode()).isEqualTo(409);

        Browser deputyLeader = signedIn("wbl-zhujian-fenguan");
        assertThat(deputyLeader.get("/ladders").body()).contains("催办与督办", subject, "分管领导回执");
        assertThat(deputyLeader.get(page).body()).contains("签回执", "请抓紧联系提出人。").doesNotContain("这一件的全部经过");
        ok(deputyLeader.post(page + "/chaser-answer", "answer", "本周联系。"));
        assertThat(office.get(page).body()).contains("本周联系。", "等补办");

        pass("2026-03-09T16:00:00Z");
        assertThat(office.get(page).body()).contains("签发督办通知书", "二级督办");
        ok(office.post(page + "/order", "text", "限三个工作日办结。"));
        assertThat(document(office.get(page + "/papers/2/print").body())).contains("督办通知书", "限三个工作日办结。", "抄送：");
        pass("2026-03-13T16:00:00Z");
        assertThat(office.get(page).body()).contains("召集协调会", "提请街道吹哨");
        assertThat(office.post(page + "/meeting", "place", "", "chair", "", "meetsAt", "")
                        .body())
                .contains("请写明开会地点", "开会时间应在现在之后");
        assertThat(office.post(page + "/meeting", "place", "", "chair", "", "meetsAt", "", "organs", "minzheng")
                        .body())
                .as("whom one ticked stays ticked")
                .containsPattern("value=\"minzheng\" checked");
        assertThat(office.post(page + "/meeting", "place", "区政府 301", "chair", "王副区长", "meetsAt", "2026-03-23T09:00")
                        .body())
                .as("a day after the level has climbed")
                .contains("不晚于 3月20日(周五)：", "不晚于 3月20日(周五) 23:59，", "max=\"2026-03-20T23:59\"");
        ok(office.post(
                page + "/meeting",
                "meetsAt",
                "2026-03-17T09:00",
                "place",
                "区政府 301",
                "chair",
                "王副区长",
                "organs",
                "chengguan"));
        ok(office.post(
                page + "/minutes", "minutes", "住建局牵头整改，城管局配合。", "leadOrgan", "zhujian", "agreedDue", "2026-03-20"));
        String recorded = office.get(page).body();
        assertThat(recorded).contains("纪要列入清单", "source=MEETING", "王副区长主持");
        String form = recorded.replaceAll("(?s).*href=\"(/item-lists/new[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(office.get(form).body())
                .contains("住建局牵头整改，城管局配合。", subject, "2026年3月20日")
                .containsPattern("value=\"zhujian\"[^>]*selected");
        assertThat(recorded).contains("请带本单位职责范围内的办理情况");
        assertThat(office.get(page + "/meetings/3/print").body())
                .contains("协调会纪要", "区政府 301", "城管", "2026年3月17日 09:00");
        assertThat(office.get(page + "/meetings/3/print?word=true").body()).startsWith("PK");

        pass("2026-03-20T16:00:00Z");
        Browser leader = signedIn("wbl-quzhang");
        assertThat(leader.get("/").body()).contains(subject, page, "四级区领导领办", "未答复", "本周联系。", "#acts\">领办");
        String history = leader.get(page).body();
        assertThat(history).contains("领办", "这一件的全部经过", "签发督办通知书", "协调会");
        ok(leader.post(page + "/lead", "plan", "明日上午到现场。"));
        assertThat(leader.get("/").body()).contains(page + "#acts\">作出终裁");
        ok(leader.post(page + "/ruling", "ruling", "由住建局月底办结。"));
        assertThat(leader.get(page).body()).contains("由住建局月底办结。", "已终裁");
        assertThat(leader.get(page + "/papers/4/print").body()).contains("区领导终裁意见", "由住建局月底办结。");
    }

    /** 城管 owes nothing: it sees the meeting it is called to, its minutes, and nothing of 住建's ladder. */
    @Test
    void whoIsCalledToAMeetingSeesItAndNotTheLadder() throws Exception {
        raisedToTheThirdLevel();
        Browser office = signedIn("wbl-ducha");
        assertThat(office.get(page).body()).contains("议题和要求", "商定牵头单位、分工和完成期限");
        ok(office.post(
                page + "/meeting",
                "meetsAt",
                "2026-03-03T09:00",
                "place",
                "区政府 302",
                "chair",
                "王副区长",
                "agenda",
                "请城管局带执法台账。",
                "organs",
                "chengguan"));
        String meeting = "/meetings/" + meetings.ofLadder(TENANT, id).get(0).id();
        assertThat(office.get(page).body()).contains(meeting, "请城管局带执法台账。");

        Browser called = signedIn("wbl-chengguan-zhuyao");
        assertThat(called.get(meeting).body())
                .contains(subject, "区政府 302", "王副区长", "请城管局带执法台账。", "首次联系提出人", "住房和城乡建设局", "会后由督查室整理纪要")
                .doesNotContain(page);
        assertThat(called.get(page).statusCode()).as("not its ladder").isEqualTo(404);
        assertThat(called.get("/meetings").body()).contains(meeting, subject, "已通知，待开", "、城管局");
        assertThat(sheet("wbl-chengguan-zhuyao", "meetings")).contains(subject, "已通知，待开");
        ok(office.post(
                page + "/minutes", "minutes", "住建局牵头，城管局每周巡查。", "leadOrgan", "zhujian", "agreedDue", "2026-03-31"));
        assertThat(called.get("/meetings").body()).doesNotContain(subject);
        assertThat(called.get("/meetings?over=true").body()).contains(subject, "已开，有纪要", "住建局牵头，3月31日(周二) 前完成。");
        assertThat(sheet("wbl-ducha", "meetings?over=true")).contains(subject, "已开，有纪要");
        assertThat(signedIn("wbl-minzheng-zhuyao").get("/meetings?over=true").body())
                .as("neither called nor owing")
                .doesNotContain(subject);
        assertThat(signedIn("zhangsulong").get("/meetings").statusCode()).isEqualTo(403);
        assertThat(called.get(meeting).body()).contains("住建局牵头，城管局每周巡查。").doesNotContain("纪要列入清单");
        String seen = office.get(meeting).body();
        assertThat(seen).contains("纪要列入清单", page);
        assertThat(office.get(seen.replaceAll("(?s).*href=\"(/item-lists/new[^\"]+)\".*", "$1")
                                .replace("&amp;", "&"))
                        .body())
                .as("a list's day is never ahead, though the meeting's is")
                .contains("住建局牵头，城管局每周巡查。", subject, "value=\"2026-03-02\"")
                .doesNotContain("2026-03-03");

        assertThat(signedIn("wbl-minzheng-zhuyao").get(meeting).statusCode())
                .as("not called")
                .isEqualTo(404);
        assertThat(signedIn("zhangsulong").get(meeting).statusCode()).isEqualTo(403);
        assertThat(new Browser(port)
                        .call("GET", "/api/v1" + meeting, "wbl-chengguan-zhuyao", SampleDistricts.PASSWORD)
                        .body())
                .contains("区政府 302")
                .doesNotContain("\"level\"");
    }

    private void raisedToTheThirdLevel() {
        transaction.executeWithoutResult(s -> events.publishEvent(new ObligationBreached(
                Actor.system(TENANT, Door.CLOCK),
                ladders.find(TENANT, id).orElseThrow().obligation(),
                "T5",
                LocalDate.of(2026, 2, 27))));
    }

    @Test
    void aMeetingWithoutMinutesHasLapsedOnItsOwnPageAsWell() {
        raisedToTheThirdLevel();
        Browser office = signedIn("wbl-ducha");
        office.get(page);
        ok(office.post(page + "/meeting", "meetsAt", "2026-03-03T09:00", "place", "区政府 302", "chair", "王副区长"));
        String meeting = "/meetings/" + meetings.ofLadder(TENANT, id).get(0).id();
        assertThat(office.get(meeting).body()).contains("已通知，待开", "会后由督查室整理纪要");
        pass("2026-03-09T16:00:00Z");
        assertThat(office.get(meeting).body()).contains("未出纪要，不再等待", "不再等这次会议").doesNotContain("待开", "会后由督查室整理纪要");
    }

    @Test
    void aCardIsAppealedAgainstAndAnswered() {
        Browser office = signedIn("wbl-ducha");
        office.get(page);
        ok(office.post(page + "/chaser", "text", "请抓紧联系提出人。"));
        pass("2026-03-04T16:00:00Z");
        ConductCard card = cards.ofLadder(TENANT, id).get(0);
        assertThat(office.get("/conduct-cards?organ=zhujian").body())
                .contains("黄牌", subject, "前可以申诉")
                .doesNotContain("提出申诉", "黑名单");
        Browser leader = signedIn("wbl-zhujian-zhuyao");
        assertThat(leader.get("/conduct-cards").body()).contains(subject, "提出申诉");
        assertThat(leader.post("/conduct-cards/" + card.id() + "/appeal", "appeal", "")
                        .statusCode())
                .isEqualTo(400);
        ok(leader.post("/conduct-cards/" + card.id() + "/appeal", "appeal", "系统里已经回执。"));
        assertThat(office.get("/conduct-cards").body()).contains("系统里已经回执。", "申诉成立，牌作废");
        assertThat(office.get("/worklist/further/ladders").body()).contains("答复黄牌、红牌的申诉", "住建局：");
        assertThat(office.get(page).body()).contains("/conduct-cards?card=" + card.id() + "#card-", "到期不签发，自动升为三级");
        assertThat(office.get("/conduct-cards?card=" + card.id()).body()).contains("<details class=\"act\" open");
        ok(office.post("/conduct-cards/" + card.id() + "/upheld", "answer", "核实属实。"));
        assertThat(leader.get("/conduct-cards").body()).contains("申诉成立，作废", "核实属实。");
        assertThat(signedIn("wbl-chengguan-zhuyao").get("/conduct-cards").body())
                .doesNotContain(subject);
        assertThat(signedIn("wbl-daigongwei").get("/conduct-cards").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("zhangsulong").get("/conduct-cards").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyWhoOwesAndTheOfficesSeeIt() {
        assertThat(signedIn("wbl-chengguan-zhuyao").get(page).statusCode()).isEqualTo(404);
        assertThat(signedIn("zhangsulong").get(page).statusCode()).isEqualTo(403);
        assertThat(signedIn("xd-ducha").get(page).statusCode()).isEqualTo(404);
        Browser office = signedIn("wbl-ducha");
        assertThat(office.get("/ladders?level=9").statusCode()).isEqualTo(400);
        assertThat(office.get("/ladders?trigger=T9").statusCode()).isEqualTo(400);
        assertThat(office.get("/ladders?after=morgen").statusCode()).isEqualTo(400);
        assertThat(office.get("/ladders?closed=true").body()).doesNotContain(subject);
        assertThat(office.get(page + "/papers/1/print").statusCode()).isEqualTo(404);
        assertThat(office.get(page + "/papers/1/print?word=true").statusCode()).isEqualTo(404);
        assertThat(signedIn("wbl-daigongwei").get("/ladders").body()).contains("一级催办");
        assertThat(office.get("/proposals/" + proposal + "/ladders").body()).contains(page, "等督查室签发催办单");
        assertThat(signedIn("zhangsulong")
                        .get("/proposals/" + proposal + "/ladders")
                        .body())
                .doesNotContain(page, "催办");
        assertThat(signedIn("wbl-chengguan-zhuyao")
                        .get("/proposals/" + proposal + "/ladders")
                        .body())
                .doesNotContain(page);
    }

    @Test
    void theBoardAndTheCardsAreCarriedOutAsTheyAreNarrowed() throws Exception {
        assertThat(sheet("wbl-ducha", "ladders?level=1&organ=zhujian")).contains(subject);
        assertThat(sheet("wbl-ducha", "ladders?level=2")).doesNotContain(subject);
        assertThat(sheet("wbl-chengguan-zhuyao", "ladders")).doesNotContain(subject);
        Browser office = signedIn("wbl-ducha");
        office.get(page);
        ok(office.post(page + "/chaser", "text", "请抓紧联系提出人。"));
        pass("2026-03-04T16:00:00Z");
        assertThat(sheet("wbl-zhujian-zhuyao", "conduct-cards")).contains(subject, "黄牌");
        assertThat(sheet("wbl-ducha", "conduct-cards?organ=chengguan")).doesNotContain(subject);
        assertThat(sheet("wbl-ducha", "further-work?kind=ladders")).contains(subject, "督办通知书");
    }

    /** The words of a print page as they stand in its Word file, without marks. */
    private static String document(String page) {
        byte[] file = PaperReader.read(page).orElseThrow().bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no document in the file");
    }

    /** All of its cells. */
    private String sheet(String account, String list) throws Exception {
        String path = list.contains("?") ? list.replace("?", "/export?") : list + "/export";
        String basic = Base64.getEncoder()
                .encodeToString((account + ":" + SampleDistricts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/lists/" + path))
                                .header("Authorization", "Basic " + basic)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(list).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .collect(Collectors.joining(" "));
        }
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void pass(String target) {
        new Timers(clock, management, runtime).passUntil(Instant.parse(target), id);
    }

    private Browser signedIn(String account) {
        return new Browser(port).signIn(account, SampleDistricts.PASSWORD);
    }
}
