package org.huiyin.whistle.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.Directory;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.shared.SqlTime;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.measures.CaseQuestion.Share;
import org.huiyin.whistle.measures.WhistleFigures.Line;
import org.huiyin.whistle.measures.WhistleFigures.Remark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures of whistles of May 2019, when no other test blew any: counted by hand below. 千峰 blew eight, one of them not established;
 * 下元 two, 和平 one, 长风西街 none, so that the median is one and a half.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureTests {

    private static final String TENANT = "wanbailin";
    private static final LocalDate FROM = LocalDate.of(2019, 5, 1);
    private static final LocalDate UNTIL = LocalDate.of(2019, 5, 30);

    @LocalServerPort
    int port;

    @Autowired
    ShowFigures show;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeAll
    void blown() {
        emergencies();
        others();
        blown("fig-refused", "qianfeng", "KEY_WORK", "NOT_ESTABLISHED", "2019-05-20T10:00");
        for (int i = 0; i < 4; i++) {
            blown("fig-new-" + i, "qianfeng", "KEY_WORK", "TRIAGE", "2019-05-21T10:0" + i);
        }
        blown("fig-heping", "heping", "KEY_WORK", "CLOSED", "2019-05-30T23:59");
        blown("fig-before", "qianfeng", "KEY_WORK", "CLOSED", "2019-04-30T23:59");
        blown("fig-after", "qianfeng", "KEY_WORK", "CLOSED", "2019-05-31T00:00");
        jdbc.sql(
                        "update whistle set triaged_at = blown_at where tenant_id = ? and id like 'fig-%' and state <> 'TRIAGE'")
                .params(TENANT)
                .update();
    }

    /** Gas leaks of 千峰: 住建 came after 10, 20 and 120 minutes, the last too late; 城管 has not come yet, its time is over. */
    private void emergencies() {
        for (int i = 1; i <= 3; i++) {
            blown("fig-e" + i, "qianfeng", "EMERGENCY", "DISPATCHED", "2019-05-0" + i + "T02:00");
        }
        part("fig-e1", "zhujian", "VERIFIED", "2019-05-01T02:00", "2019-05-01T02:10", false);
        part("fig-e2", "zhujian", "VERIFIED", "2019-05-02T02:00", "2019-05-02T02:20", false);
        part("fig-e3", "zhujian", "SENT_BACK", "2019-05-03T02:00", "2019-05-03T04:00", true);
        part("fig-e3", "chengguan", "SIGNED", "2019-05-03T02:00", null, false);
        dueToReport("fig-e3", "chengguan", "2019-05-03T02:30", "OPEN");
        rated("fig-e1", "zhujian", "DEPARTMENT", "SATISFIED");
        rated("fig-e1", "zhujian", "WHISTLE", "PROPER");
        rated("fig-e2", "zhujian", "DEPARTMENT", "BASICALLY_SATISFIED");
        rated("fig-e2", "zhujian", "WHISTLE", "IMPROPER");
        rated("fig-e3", "zhujian", "DEPARTMENT", "DISSATISFIED");
        jdbc.sql("update whistle_part set sent_back_count = 1 where tenant_id = ? and id = 'fig-e3-zhujian'")
                .params(TENANT)
                .update();
        jdbc.sql(
                        """
                        insert into ladder (tenant_id, id, subject_type, subject_id, scope_id, kind, organ, title, emergency,
                            opening_trigger, due, level, state, opened_at, closed_at)
                        values (?, 'fig-ladder', 'WHISTLE', 'fig-e3', 'fig-e3-chengguan', 'WHISTLE_REPORT_IN', 'chengguan',
                            '燃气泄漏', true, 'OVERDUE', '2019-05-03', 1, 'ENDED', ?, ?)""")
                .params(TENANT, at("2019-05-03T02:30"), at("2019-05-03T03:30"))
                .update();
    }

    /** 下元: 城管 was released by a ruling before it had to come, and has all the time in the world for the other one. */
    private void others() {
        blown("fig-z1", "xiayuan", "JOINT_ENFORCEMENT", "DISPATCHED", "2019-05-10T10:00");
        blown("fig-z2", "xiayuan", "HARD_CASE", "DISPATCHED", "2019-05-11T10:00");
        part("fig-z1", "zhujian", "VERIFIED", "2019-05-10T10:00", "2019-05-12T10:00", false);
        part("fig-z1", "chengguan", "RELEASED", "2019-05-10T10:00", null, false);
        dueToReport("fig-z1", "chengguan", "2019-05-14T00:00", "CANCELLED");
        part("fig-z2", "chengguan", "SIGNED", "2019-05-11T10:00", null, false);
        dueToReport("fig-z2", "chengguan", "2099-01-01T00:00", "OPEN");
        jdbc.sql(
                        """
                        insert into whistle_dispute (tenant_id, id, whistle_id, part_id, organ, reason, raised_by_name,
                            raised_at, level, state, closed_at)
                        values (?, 'fig-dispute', 'fig-z1', 'fig-z1-chengguan', 'chengguan', '不归我管', '薛佳宁', ?, 'CENTRE',
                            'UPHELD', ?)""")
                .params(TENANT, at("2019-05-10T11:00"), at("2019-05-10T17:00"))
                .update();
    }

    /** They have no processes and no timers. */
    @AfterAll
    void gone() {
        for (String table : List.of("whistle_rating", "whistle_dispute", "whistle_part")) {
            jdbc.sql("delete from " + table + " where tenant_id = ? and whistle_id like 'fig-%'")
                    .params(TENANT)
                    .update();
        }
        for (String table : List.of("deadline", "ladder")) {
            jdbc.sql("delete from " + table + " where tenant_id = ? and subject_id like 'fig-%'")
                    .params(TENANT)
                    .update();
        }
        jdbc.sql("delete from whistle where tenant_id = ? and id like 'fig-%'")
                .params(TENANT)
                .update();
    }

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void ratesOfADepartment() {
        Line zhujian = department(Role.COMMAND_CENTRE, null, "zhujian");
        assertThat(zhujian.blown()).isEqualTo(4);
        assertThat(zhujian.rate(WhistleFigure.RESPONSE)).isEqualTo(new Ratio(3, 4));
        assertThat(zhujian.rate(WhistleFigure.RESOLUTION)).isEqualTo(new Ratio(3, 4));
        assertThat(zhujian.rate(WhistleFigure.SATISFACTION)).isEqualTo(new Ratio(2, 3));
        assertThat(zhujian.rate(WhistleFigure.PROPRIETY)).isEqualTo(new Ratio(1, 2));
        assertThat(zhujian.rate(WhistleFigure.DISPUTE)).isEqualTo(new Ratio(0, 4));
        assertThat(zhujian.rate(WhistleFigure.RESPONSE).percent()).isEqualTo(new BigDecimal("75.0"));
        Line chengguan = department(Role.COMMAND_CENTRE, null, "chengguan");
        assertThat(chengguan.rate(WhistleFigure.RESPONSE))
                .as("late in one, released from one, in time still in one")
                .isEqualTo(new Ratio(0, 1));
        assertThat(chengguan.rate(WhistleFigure.DISPUTE)).isEqualTo(new Ratio(1, 3));
        assertThat(chengguan.rate(WhistleFigure.ESCALATION)).isEqualTo(new Ratio(1, 3));
        assertThat(chengguan.rate(WhistleFigure.SATISFACTION).percent()).isNull();
    }

    @Test
    void timesToReportInByKind() {
        Line zhujian = department(Role.COMMAND_CENTRE, null, "zhujian");
        // 10, 20, 120: nine tenths of the way along two gaps lie eight tenths into the second
        assertThat(zhujian.emergency()).isEqualTo(new ReportInTime(3, 20L, 100L));
        assertThat(zhujian.other()).isEqualTo(new ReportInTime(1, 2 * 24 * 60L, 2 * 24 * 60L));
        assertThat(department(Role.COMMAND_CENTRE, null, "chengguan").emergency())
                .isEqualTo(ReportInTime.NONE);
    }

    @Test
    void whoBlowsUnusuallyOftenIsRemarked() {
        WhistleFigures figures = show.figures(official(Role.SUPERVISION_OFFICE, null), span(null));
        assertThat(figures.medianBlown()).isEqualTo(1.5);
        assertThat(figures.subdistricts())
                .extracting(Line::organ)
                .containsExactlyInAnyOrder("qianfeng", "xiayuan", "heping", "changfengxijie");
        Line qianfeng = line(figures.subdistricts(), "qianfeng");
        assertThat(qianfeng.blown()).isEqualTo(8);
        assertThat(qianfeng.perThirtyDays()).isEqualTo(8.0);
        assertThat(qianfeng.remark()).isEqualTo(Remark.HIGH);
        assertThat(qianfeng.notEstablished()).isEqualTo(new Ratio(1, 4));
        assertThat(qianfeng.rate(WhistleFigure.RESPONSE)).isEqualTo(new Ratio(2, 4));
        assertThat(line(figures.subdistricts(), "changfengxijie").remark()).isNull();
        assertThat(figures.total().blown()).isEqualTo(11);
        assertThat(figures.total().rate(WhistleFigure.DISPUTE)).isEqualTo(new Ratio(1, 7));
    }

    @Test
    void oneKindAlone() {
        WhistleFigures figures = show.figures(official(Role.ASSESSMENT_OFFICE, null), span(WhistleKind.EMERGENCY));
        assertThat(figures.total().blown()).isEqualTo(3);
        assertThat(line(figures.departments(), "zhujian").other()).isEqualTo(ReportInTime.NONE);
        assertThat(line(figures.subdistricts(), "xiayuan").blown()).isZero();
    }

    @Test
    void everybodyElseSeesTheirOwn() {
        WhistleFigures department = show.figures(official(Role.DEPARTMENT_LEADER, "chengguan"), span(null));
        assertThat(department.total()).isNull();
        assertThat(department.departments()).extracting(Line::organ).containsExactly("chengguan");
        assertThat(department.subdistricts()).isEmpty();
        WhistleFigures subdistrict = show.figures(official(Role.SUBDISTRICT_LEADER, "xiayuan"), span(null));
        assertThat(subdistrict.subdistricts()).extracting(Line::organ).containsExactly("xiayuan");
        assertThat(subdistrict.departments()).isEmpty();
        assertThatThrownBy(() -> show.figures(official(Role.DEPUTY, null), span(null)))
                .isInstanceOf(BusinessException.class);
        assertThat(cases("chengguan", new CaseQuestion(span(null), WhistleFigure.DISPUTE, Share.BASE, "zhujian", null)))
                .as("nobody else's by asking for it")
                .isEmpty();
        assertThat(cases("chengguan", new CaseQuestion(span(null), WhistleFigure.DISPUTE, Share.BASE, null, null)))
                .hasSize(3)
                .allMatch(row -> row.organ().equals("chengguan"));
    }

    /** Whatever is counted can be looked at, neither more nor less. */
    @ParameterizedTest
    @EnumSource(WhistleFigure.class)
    void theCasesAreThoseThatAreCounted(WhistleFigure figure) {
        Actor centre = official(Role.COMMAND_CENTRE, null);
        Line total = show.figures(centre, span(null)).total();
        Ratio expected =
                switch (figure) {
                    case BLOWN -> new Ratio(total.blown(), total.blown());
                    case CALLED -> called(centre);
                    case NOT_ESTABLISHED -> total.notEstablished();
                    case REPORT_IN_EMERGENCY -> new Ratio(
                            total.emergency().count(), total.emergency().count());
                    case REPORT_IN_OTHER -> new Ratio(
                            total.other().count(), total.other().count());
                    default -> total.rate(figure);
                };
        assertThat(expected.base()).isPositive();
        assertThat(count(centre, figure, Share.BASE)).isEqualTo(expected.base());
        assertThat(count(centre, figure, Share.COUNTED)).isEqualTo(expected.counted());
        assertThat(count(centre, figure, Share.OTHERS)).isEqualTo(expected.base() - expected.counted());
    }

    private Ratio called(Actor centre) {
        long calls = show.figures(centre, span(null)).departments().stream()
                .mapToLong(Line::blown)
                .sum();
        return new Ratio(calls, calls);
    }

    @Test
    void whoIsCalledToAWhistleAgainWasCalledOnce() {
        Actor centre = official(Role.COMMAND_CENTRE, null);
        jdbc.sql(
                        """
                        insert into whistle_part (tenant_id, id, whistle_id, organ, lead, ord, state, dispatched_at, report_late)
                        select tenant_id, id || '-again', whistle_id, organ, lead, ord + 100, 'DISPATCHED', dispatched_at, false
                        from whistle_part where tenant_id = ? and organ = 'chengguan' and state = 'RELEASED'""")
                .param(TENANT)
                .update();
        try {
            assertThat(department(Role.COMMAND_CENTRE, null, "chengguan").blown())
                    .isEqualTo(3);
            assertThat(show.cases(
                            centre,
                            new CaseQuestion(span(null), WhistleFigure.CALLED, Share.BASE, "chengguan", null),
                            100))
                    .hasSize(3)
                    .filteredOn(row -> row.whistleId().equals("fig-z1"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.partState()).isEqualTo(PartState.DISPATCHED));
        } finally {
            jdbc.sql("delete from whistle_part where tenant_id = ? and id like '%-again'")
                    .param(TENANT)
                    .update();
        }
    }

    @Test
    void aSpanMustBeOne() {
        assertThatThrownBy(() -> show.question(UNTIL, FROM, null)).hasMessageContaining("span");
        assertThatThrownBy(() -> show.question(FROM.minusYears(4), UNTIL, null)).hasMessageContaining("span");
        FigureQuestion usual = show.question(null, null, null);
        assertThat(usual.until()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(usual.days()).isEqualTo(90);
    }

    @Test
    void thePageLinksEachFigureToItsDefinitionAndItsCases() {
        Browser browser = new Browser(port).signIn("wbl-zhihui", SampleDistricts.PASSWORD);
        String page = browser.get("/whistles/measures?from=2019-05-01&until=2019-05-30")
                .body();
        assertThat(page).contains("偏高", "75.0%", "中位数是 1.5 件", "id=\"def-RESPONSE\"", "href=\"#def-RESPONSE\"");
        assertThat(page).contains("20 分钟", "九成不超过 1 小时 40 分钟", "2 天 0 小时");
        for (WhistleFigure figure : WhistleFigure.values()) {
            assertThat(page).contains("id=\"def-" + figure + "\"", "#def-" + figure, "figure=" + figure);
        }
        String cases = browser.get(
                        "/whistles/measures/cases?figure=RESPONSE&share=COUNTED&organ=zhujian&from=2019-05-01&until=2019-05-30")
                .body();
        assertThat(cases).contains("响应率", "计入的", "住建局", "/whistles/fig-e1", "/whistles/fig-z1");
        assertThat(cases).doesNotContain("/whistles/fig-e3");
        assertThat(browser.get("/whistles/measures?from=2019-06-01&until=2019-05-30")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/whistles/measures?kind=NONE").statusCode()).isEqualTo(400);
        assertThat(new Browser(port)
                        .signIn("zhangsulong", SampleDistricts.PASSWORD)
                        .get("/whistles/measures")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsAndSheetsToo() throws Exception {
        HttpResponse<byte[]> json = call("GET", "/whistles/measures?from=2019-05-01&until=2019-05-30");
        assertThat(new String(json.body(), StandardCharsets.UTF_8))
                .contains("\"medianBlown\":1.5", "\"remark\":\"HIGH\"", "\"percent\":75.0");
        assertThat(new String(
                        call(
                                        "GET",
                                        "/whistles/measures/cases?figure=ESCALATION&share=COUNTED&from=2019-05-01&until=2019-05-30")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("fig-e3")
                .doesNotContain("fig-e1");
        String span = "/export?from=2019-05-01&until=2019-05-30";
        assertThat(rows("/lists/whistle-department-figures" + span))
                .anyMatch(row ->
                        row.getCellText(0).equals("住建局") && row.getCellText(2).equals("75.0%"));
        assertThat(rows("/lists/whistle-subdistrict-figures" + span))
                .anyMatch(row ->
                        row.getCellText(0).equals("千峰街道") && row.getCellText(3).equals("偏高"));
        assertThat(rows("/lists/whistle-figure-cases" + span + "&figure=DISPUTE&share=COUNTED"))
                .as("title, heads, one row, count")
                .hasSize(4);
    }

    private int count(Actor actor, WhistleFigure figure, Share share) {
        return show.cases(actor, new CaseQuestion(span(null), figure, share, null, null), 1000)
                .size();
    }

    private List<FigureCase> cases(String organ, CaseQuestion asked) {
        return show.cases(official(Role.DEPARTMENT_LEADER, organ), asked, 100);
    }

    private static FigureQuestion span(WhistleKind kind) {
        return new FigureQuestion(FROM, UNTIL, kind);
    }

    private Line department(Role role, String organ, String department) {
        return line(show.figures(official(role, organ), span(null)).departments(), department);
    }

    private static Line line(List<Line> lines, String organ) {
        return lines.stream()
                .filter(line -> line.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private Actor official(Role role, String organ) {
        return SampleDistricts.holder(directory, TENANT, role, organ);
    }

    private void blown(String id, String subdistrict, String kind, String state, String at) {
        jdbc.sql(
                        """
                        insert into whistle (tenant_id, id, number, kind, subdistrict, state, source, title, description, place,
                            drafted_at, blown_at)
                        values (?, ?, ?, ?, ?, ?, 'STAFF', '成效统计用哨单', '说明', '地点', ?, ?)""")
                .params(TENANT, id, id, kind, subdistrict, state, at(at), at(at))
                .update();
    }

    private void part(String whistle, String organ, String state, String sent, String came, boolean late) {
        Instant over = state.equals("RELEASED") || state.equals("VERIFIED") ? instant("2019-05-20T10:00") : null;
        jdbc.sql(
                        """
                        insert into whistle_part (tenant_id, id, whistle_id, organ, lead, ord, state, dispatched_at,
                            reported_in_at, report_late, verified_at, ended_at)
                        values (?, ?, ?, ?, true, (select count(*) from whistle_part where tenant_id = ? and whistle_id = ?),
                            ?, ?, ?, ?, ?, ?)""")
                .params(TENANT, whistle + "-" + organ, whistle, organ, TENANT, whistle)
                .params(state, at(sent), came == null ? null : at(came), late)
                .params(state.equals("VERIFIED") ? SqlTime.of(over) : null, SqlTime.of(over))
                .update();
    }

    private void rated(String whistle, String organ, String of, String mark) {
        jdbc.sql(
                        """
                        insert into whistle_rating (tenant_id, whistle_id, part_id, of, mark, rated_by, rated_by_name, rated_at)
                        values (?, ?, ?, ?, ?, 'somebody', '某人', ?)""")
                .params(TENANT, whistle, whistle + "-" + organ, of, mark, at("2019-05-21T10:00"))
                .update();
    }

    private void dueToReport(String whistle, String organ, String overdueFrom, String status) {
        jdbc.sql(
                        """
                        insert into deadline (tenant_id, subject_id, scope_id, kind, parameter, rule, amount, start_text, due,
                            overdue_from, warn_from, red_from, provisional, basis, status, opened_at, closed_at)
                        values (?, ?, ?, 'WHISTLE_REPORT_IN', 'whistle.reportin', 'WORKING_DAYS', 3, '2019-05-10', '2019-05-13',
                            ?, ?, ?, false, '样例', ?, ?, ?)""")
                .params(TENANT, whistle, whistle + "-" + organ)
                .params(at(overdueFrom), at(overdueFrom), at(overdueFrom), status, at("2019-05-03T02:00"))
                .params(status.equals("OPEN") ? null : at("2019-05-10T17:00"))
                .update();
    }

    private static OffsetDateTime at(String moment) {
        return SqlTime.of(instant(moment));
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment + ":00+08:00").toInstant();
    }

    private List<Row> rows(String path) throws Exception {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(call("POST", path).body()))) {
            return book.getFirstSheet().read();
        }
    }

    private HttpResponse<byte[]> call(String method, String path) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString(("wbl-zhihui:" + SampleDistricts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                                .header("Authorization", "Basic " + basic)
                                .header("Accept-Language", "zh-CN")
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
