package org.huiyin.rehearsal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory.CongressSession;
import org.huiyin.proposal.ProposalCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalNumber;
import org.huiyin.rehearsal.persistence.ConcludedCopies.Copy;
import org.huiyin.rehearsal.persistence.ConcludedCopies.Model;
import org.huiyin.rehearsal.persistence.RehearsalRows;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Component;

/** When each copy was received in the last two years, in which session, and under which number. */
@Component
class CopyPlan {

    private static final int SPAN = 640;
    private static final int LONGEST = 85;
    private static final Duration OFFICE = Duration.ofHours(9);

    private final RehearsalRows rows;
    private final RehearsalCast cast;
    private final Clock clock;

    CopyPlan(RehearsalRows rows, RehearsalCast cast, Clock clock) {
        this.rows = rows;
        this.cast = cast;
        this.clock = clock;
    }

    /** How many days a file takes from receipt to conclusion. */
    static int days(long number) {
        return 25 + (int) (number * 7 % (LONGEST - 25));
    }

    List<Copy> of(String tenant, Map<String, Model> models, List<RehearsalPaper> papers) {
        Map<Series, List<RehearsalPaper>> bySeries = new HashMap<>();
        papers.forEach(paper -> bySeries.computeIfAbsent(series(tenant, paper), series -> new ArrayList<>())
                .add(paper));
        List<Copy> copies = new ArrayList<>();
        bySeries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Series.LOCK_ORDER))
                .forEach(entry -> {
                    Series series = entry.getKey();
                    List<RehearsalPaper> members = entry.getValue();
                    int last = rows.takeNumbers(tenant, series.kind(), series.term(), series.session(), members.size());
                    for (int i = 0; i < members.size(); i++) {
                        copies.add(copy(series, models, members.get(i), last - members.size() + 1 + i));
                    }
                });
        return copies;
    }

    private Copy copy(Series series, Map<String, Model> models, RehearsalPaper paper, int seq) {
        ProposalCategory category =
                ProposalCategory.of(paper.topic().category()).orElseThrow();
        return new Copy(
                Ids.next(),
                models.get(paper.group()).id(),
                received(paper),
                paper.subject(),
                paper.place(),
                paper.grounds(),
                paper.items(),
                category.name(),
                series.session(),
                RehearsalRows.reference(paper.number()),
                seq,
                new ProposalNumber(series.kind(), series.term(), series.session(), false, category, seq).printed(),
                paper.hash());
    }

    private Series series(String tenant, RehearsalPaper paper) {
        CongressSession session = cast.session(tenant, paper.kind(), ChinaTime.dateOf(received(paper)));
        return new Series(paper.kind(), session.term(), session.session());
    }

    /** On a weekday, in office hours, so long ago that it is concluded by now. */
    private Instant received(RehearsalPaper paper) {
        long back = LONGEST + 1 + paper.number() * 37 % SPAN;
        LocalDate day = ChinaTime.today(clock).minusDays(back);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(2);
        }
        return ChinaTime.startOf(day).plus(OFFICE).plus(Duration.ofMinutes(paper.number() * 13 % 480));
    }

    /** Numbers run by kind, term and session. */
    private record Series(ProposalKind kind, int term, int session) {
        static final Comparator<Series> LOCK_ORDER =
                Comparator.comparing(Series::kind).thenComparing(Series::term).thenComparing(Series::session);
    }
}
