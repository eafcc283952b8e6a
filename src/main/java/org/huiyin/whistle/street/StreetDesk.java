package org.huiyin.whistle.street;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.documents.AttachmentList;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.street.ChiefScore.Counted;
import org.huiyin.whistle.street.ChiefScore.Period;
import org.huiyin.whistle.street.persistence.FindingRows;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows roads with their chiefs and scores, and one road with its terms and findings. */
@Service
@Transactional(readOnly = true)
public class StreetDesk {

    private static final int FINDINGS = 100;

    private final RoadRows roads;
    private final FindingRows findings;
    private final FindingPhotos photos;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    StreetDesk(RoadRows roads, FindingRows findings, FindingPhotos photos, DeadlineCalculator calculator, Clock clock) {
        this.roads = roads;
        this.findings = findings;
        this.photos = photos;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** A finding with its photos and whether it can be settled by this viewer. */
    public record ShownFinding(Finding finding, AttachmentList photos, boolean settle, boolean late) {}

    /** A road as this viewer sees it. */
    public record ShownRoad(
            Road road, List<RoadChief> terms, List<ShownFinding> findings, boolean patrol, boolean change) {}

    /** Last day to settle what is found today. */
    public LocalDate within(Actor actor) {
        return calculator
                .byParameter(actor.tenant(), RecordFinding.WITHIN, ChinaTime.today(clock))
                .due();
    }

    public Period period(LocalDate day) {
        return Period.of(day == null ? ChinaTime.today(clock) : day);
    }

    /** By sub-district and road: each term that ran in the period or has something found in it. */
    public List<ChiefScore> scores(Actor actor, Period period) {
        actor.require(StreetAct.SEE_STREETS);
        Map<String, List<RoadChief>> chiefs =
                roads.allChiefs(actor.tenant()).stream().collect(Collectors.groupingBy(RoadChief::roadId));
        Map<String, Counted> counted = findings
                .counted(
                        actor.tenant(),
                        ChinaTime.startOf(period.from()),
                        ChinaTime.startOf(period.to().plusDays(1)),
                        ChinaTime.today(clock))
                .stream()
                .collect(Collectors.toMap(one -> one.roadId() + " " + one.chiefNo(), Function.identity()));
        List<ChiefScore> scores = new ArrayList<>();
        roads.list(actor.tenant(), whose(actor))
                .forEach(road ->
                        scores.addAll(scores(road, chiefs.getOrDefault(road.id(), List.of()), counted, period)));
        return scores;
    }

    private static List<ChiefScore> scores(
            Road road, List<RoadChief> chiefs, Map<String, Counted> counted, Period period) {
        List<ChiefScore> scores = chiefs.stream()
                .filter(chief -> !chief.from().isAfter(period.to())
                        && (chief.to() == null || !chief.to().isBefore(period.from())))
                .map(chief -> new ChiefScore(
                        road, chief, counted.getOrDefault(road.id() + " " + chief.no(), Counted.NOTHING)))
                .collect(Collectors.toCollection(ArrayList::new));
        Counted nobodys = counted.get(road.id() + " 0");
        if (scores.isEmpty() || nobodys != null) {
            scores.add(new ChiefScore(road, null, nobodys == null ? Counted.NOTHING : nobodys));
        }
        return scores;
    }

    public ShownRoad one(Actor actor, String id) {
        actor.require(StreetAct.SEE_STREETS);
        Road road = roads.find(actor.tenant(), id)
                .filter(one -> whose(actor) == null || one.subdistrict().equals(actor.organ()))
                .orElseThrow(() -> BusinessException.notFound("error.street.unknown"));
        boolean own = road.subdistrict().equals(actor.organ());
        boolean patrol = own && actor.may(StreetAct.PATROL_STREETS);
        LocalDate today = ChinaTime.today(clock);
        return new ShownRoad(
                road,
                roads.chiefs(actor.tenant(), id),
                findings.of(actor.tenant(), id, FINDINGS).stream()
                        .map(f -> new ShownFinding(
                                f, photos.of(actor, f), patrol && f.open(), f.open() && today.isAfter(f.due())))
                        .toList(),
                patrol,
                own && actor.may(StreetAct.CHANGE_STREETS));
    }

    private static String whose(Actor actor) {
        return switch (actor.role()) {
            case SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, SUBDISTRICT_CONGRESS_OFFICE, DEPARTMENT_DEPUTY_LEADER -> actor
                    .organ();
            default -> null;
        };
    }
}
