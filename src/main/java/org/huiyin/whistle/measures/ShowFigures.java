package org.huiyin.whistle.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.measures.WhistleFigures.Line;
import org.huiyin.whistle.measures.persistence.FigureCases;
import org.huiyin.whistle.measures.persistence.FigureRows;
import org.huiyin.whistle.measures.persistence.FigureRows.Blown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 吹哨成效: for who sees all whistles of the district those of everybody, for a department or sub-district its own. */
@Service
@Transactional(readOnly = true)
public class ShowFigures {

    /** So many cases stand on a page. */
    public static final int PAGE = 200;

    private final FigureRows rows;
    private final FigureCases cases;
    private final Directory directory;
    private final Clock clock;

    ShowFigures(FigureRows rows, FigureCases cases, Directory directory, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is asked for; what is missing is the last ninety days. */
    public FigureQuestion question(LocalDate from, LocalDate until, WhistleKind kind) {
        return FigureQuestion.of(from, until, kind, ChinaTime.today(clock));
    }

    public WhistleFigures figures(Actor actor, FigureQuestion asked) {
        String own = own(actor);
        Map<String, Blown> blown = rows.blown(actor.tenant(), asked);
        FigureRows.Parts parts = rows.parts(actor.tenant(), asked, clock.instant());
        List<String> subdistricts = directory.handlingDepartments(actor.tenant()).stream()
                .filter(Directory.Organ::isSubdistrict)
                .map(Directory.Organ::code)
                .toList();
        WhistleRate usual = WhistleRate.of(subdistricts.stream()
                .map(organ -> blown.getOrDefault(organ, Blown.NONE).whistles())
                .toList());
        var lines = new FigureLines(asked, blown, parts, usual);
        return new WhistleFigures(
                asked.from(),
                asked.until(),
                own == null ? lines.total() : null,
                mine(own, lines.departments()),
                mine(own, subdistricts.stream().map(lines::subdistrict).toList()),
                usual.median());
    }

    private static List<Line> mine(String own, List<Line> lines) {
        return own == null
                ? lines
                : lines.stream().filter(line -> line.organ().equals(own)).toList();
    }

    /** @param limit at most so many, newest first */
    public List<FigureCase> cases(Actor actor, CaseQuestion asked, int limit) {
        return cases.of(actor.tenant(), asked, own(actor), clock.instant(), limit);
    }

    /** Null for who sees the whole district. */
    private static String own(Actor actor) {
        if (actor.may(WhistleAct.SEE_DISTRICT_WHISTLES)) {
            return null;
        }
        actor.require(WhistleAct.SEE_OWN_WHISTLES);
        return actor.organ();
    }
}
