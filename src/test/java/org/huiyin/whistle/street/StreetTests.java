package org.huiyin.whistle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleSource;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.sources.SamplePlaces;
import org.huiyin.whistle.sources.WhistleRequest;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.huiyin.whistle.street.ChiefScore.Period;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.huiyin.whistle.trades.GatherCase;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.trades.TradeDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 街路长: terms follow one another, findings are settled in time or not, turned into whistles, scored and gathered by trade. */
@IntegrationTest
class StreetTests {

    private static final String T = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    TestClock clock;

    @Autowired
    ChangeRoads change;

    @Autowired
    RecordFinding record;

    @Autowired
    SettleFinding settle;

    @Autowired
    StreetDesk desk;

    @Autowired
    WhistleRequests requests;

    @Autowired
    Whistles whistles;

    @Autowired
    TradeDesk trades;

    @Autowired
    GatherCase gather;

    @Autowired
    RoadRows roads;

    @Autowired
    SamplePlaces places;

    @Autowired
    TransactionTemplate transaction;

    private Actor leader;
    private Actor staff;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        leader = life.of(Role.SUBDISTRICT_LEADER, "xiayuan");
        staff = life.of(Role.SUBDISTRICT_STAFF, "xiayuan");
    }

    @Test
    void theSampleDistrictHasRoadsWithChiefs() {
        var samples = new SampleStreetsAtStart(roads, places, transaction, clock);
        samples.afterSingletonsInstantiated();
        samples.afterSingletonsInstantiated();
        assertThat(desk.scores(life.of(Role.COMMAND_CENTRE, null), desk.period(null)))
                .filteredOn(score -> score.road().id().equals("sample-xiayuanlu"))
                .singleElement()
                .satisfies(score -> assertThat(score.chief().name()).isEqualTo("高海涛"));
        assertThat(desk.one(staff, "sample-xiayuanlu").terms())
                .as("loaded once")
                .hasSize(1);
    }

    @Test
    void termsFollowOneAnotherAndWhoWasChiefThenKeepsWhatWasFoundThen() {
        String road = road();
        assertThatThrownBy(() -> name(road, 1, "乙", LocalDate.of(2026, 3, 1)))
                .as("the road's version")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
        name(road, 0, "甲", LocalDate.of(2026, 3, 1));
        String early = found(road, "护栏破损");
        assertThatThrownBy(() -> name(road, 1, "乙", LocalDate.of(2026, 3, 1)))
                .as("one day at least")
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("from"));
        name(road, 1, "乙", LocalDate.of(2026, 3, 10));
        clock.forward(Duration.ofDays(9));
        found(road, "路灯不亮");

        StreetDesk.ShownRoad shown = desk.one(staff, road);

        assertThat(shown.terms()).extracting(RoadChief::name).containsExactly("乙", "甲");
        assertThat(shown.terms().get(1).to()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(shown.findings()).extracting(s -> s.finding().chiefNo()).containsExactlyInAnyOrder(1, 2);
        assertThat(shown.findings().stream()
                        .filter(s -> s.finding().id().equals(early))
                        .findFirst()
                        .orElseThrow()
                        .late())
                .as("three working days were over on the fifth")
                .isTrue();
        assertThatThrownBy(() -> desk.one(life.of(Role.SUBDISTRICT_STAFF, "heping"), road))
                .as("another sub-district's road")
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void theScoreIsWhatWasSettledInTimeOfWhatIsJudged() {
        String road = road();
        name(road, 0, "丙", LocalDate.of(2026, 3, 1));
        Period period = desk.period(null);
        assertThat(period).isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)));
        assertThat(score(road, period).score()).as("nothing to judge").isNull();
        String inTime = found(road, "垃圾堆放");
        String late = found(road, "占道经营");
        found(road, "井箱倾斜");
        settle.handle(staff, new SettleFinding.Handled(inTime, 0, "已清运。"));
        assertThat(score(road, period).score())
                .as("one judged, in time; two not yet due")
                .isEqualTo(100);

        clock.forward(Duration.ofDays(7));
        settle.handle(staff, new SettleFinding.Handled(late, 0, "已劝离。"));

        ChiefScore score = score(road, period);
        assertThat(score.counted())
                .returns(3, ChiefScore.Counted::found)
                .returns(3, ChiefScore.Counted::judged)
                .returns(1, ChiefScore.Counted::inTime)
                .returns(1, ChiefScore.Counted::open);
        assertThat(score.score()).isEqualTo(33);
        assertThat(score(road, period.after()).counted().found()).isZero();
        assertThatThrownBy(() -> settle.handle(staff, new SettleFinding.Handled(late, 1, "再办一次")))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void whatTheStreetCannotSettleBecomesARequestForAWhistleOfItsOwnSubdistrict() {
        String road = road();
        String finding = found(road, "人行道塌陷，深约一米");
        assertThatThrownBy(() ->
                        settle.whistle(life.of(Role.SUBDISTRICT_STAFF, "heping"), new SettleFinding.Turned(finding, 0)))
                .isInstanceOf(BusinessException.class);

        String request = settle.whistle(staff, new SettleFinding.Turned(finding, 0));

        WhistleRequest asked = requests.find(T, request).orElseThrow();
        assertThat(asked.kind()).as("it tells of danger").isEqualTo(WhistleKind.EMERGENCY);
        assertThat(asked.spot().roadId()).isEqualTo(road);
        Whistle whistle = whistles.find(T, asked.whistleId()).orElseThrow();
        assertThat(whistle.source()).isEqualTo(WhistleSource.STREET_CHIEF);
        assertThat(whistle.subdistrict()).isEqualTo("xiayuan");
        assertThat(desk.one(staff, road).findings().get(0).finding())
                .returns(Finding.State.WHISTLE, Finding::state)
                .returns(true, Finding::inTime)
                .returns(request, Finding::requestId);
    }

    @Test
    void casesAreGatheredByTradeAndByTheBodyConcerned() {
        Actor centre = life.of(Role.COMMAND_CENTRE, null);
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        String body = "样例物业公司" + Ids.next().substring(0, 6);
        String road = road();
        record.record(staff, new RecordFinding.Command(road, "物业未清理积水", "三号门", null, null, null, body));
        String id = life.docketed("移交小区物业服务 " + Ids.next());
        String number = life.proposal(id).number();
        assertThat(line(office, body)).as("a finding, by the word").containsExactly(1, 0, 0);
        assertThatThrownBy(() -> gather.gather(centre, new GatherCase.Command(number, Trade.PROPERTY, body)))
                .as("the command centre sees no proposals")
                .isInstanceOf(BusinessException.class);

        gather.gather(office, new GatherCase.Command(number, Trade.PROPERTY, body));

        assertThat(line(office, body)).containsExactly(1, 0, 1);
        assertThat(line(centre, body)).containsExactly(1, 0, 0);
        assertThat(trades.overview(office).bodies())
                .filteredOn(line -> line.body().equals(body))
                .singleElement()
                .satisfies(line -> assertThat(line.again()).isTrue());
        assertThat(trades.cases(office, Trade.PROPERTY, body))
                .extracting(one -> one.path())
                .anyMatch(path -> path.equals("/proposals/" + id))
                .anyMatch(path -> path.startsWith("/streets/" + road));
        assertThatThrownBy(() -> gather.gather(office, new GatherCase.Command(number, Trade.PROPERTY, body)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    }

    private List<Integer> line(Actor actor, String body) {
        return trades.overview(actor).bodies().stream()
                .filter(line -> line.body().equals(body))
                .findFirst()
                .map(line -> List.of(line.findings(), line.whistles(), line.proposals()))
                .orElse(List.of());
    }

    private String road() {
        return change.add(leader, new ChangeRoads.Added("试验路" + Ids.next().substring(0, 8), null));
    }

    private void name(String road, int version, String chief, LocalDate from) {
        change.name(leader, new ChangeRoads.Named(road, version, null, chief, "科级干部", from));
    }

    private String found(String road, String text) {
        return record.record(staff, new RecordFinding.Command(road, text, "十八号门前", null, null, null, null));
    }

    private ChiefScore score(String road, Period period) {
        return desk.scores(leader, period).stream()
                .filter(score -> score.road().id().equals(road))
                .findFirst()
                .orElseThrow();
    }
}
