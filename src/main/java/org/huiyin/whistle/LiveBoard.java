package org.huiyin.whistle;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.BoardLine.Column;
import org.huiyin.whistle.persistence.BoardLines;
import org.huiyin.workflow.Deadlines.Lamp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 实时看板: every open whistle of the district by what is waited for. Many screens ask every few seconds; the rows are read once for
 * all of them when something has happened, and at least once in a while, as lamps turn by the clock alone.
 */
@Service
@Transactional(readOnly = true)
public class LiveBoard {

    /** So many stand in a column; the others are counted and found in the list. */
    static final int SHOWN = 25;

    private static final long SECONDS = 15;

    private static final Comparator<BoardLine> MOST_URGENT = Comparator.comparing((BoardLine line) ->
                    line.clock() == null ? Instant.MAX : line.clock().redFrom())
            .thenComparing(BoardLine::whistleId)
            .thenComparing(line -> line.organ() == null ? "" : line.organ());

    private final BoardLines rows;
    private final Clock clock;
    private final Map<String, Read> last = new ConcurrentHashMap<>();

    LiveBoard(BoardLines rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What was read of a district, and the stamp it was read under. */
    private record Read(String stamp, List<BoardLine> lines, int blownToday) {}

    /** How many there are, and how many of them are late. */
    public record Figure(int count, int late) {

        static final Figure NONE = new Figure(0, 0);

        Figure with(boolean isLate) {
            return new Figure(count + 1, late + (isLate ? 1 : 0));
        }
    }

    /**
     * @param lines the most urgent of each column
     * @param bySubdistrict of each sub-district that has any, whatever the board is narrowed to one of them
     * @param points those with a place, the most urgent ones
     * @param blownToday in the whole district
     */
    public record View(
            Instant now,
            String stamp,
            Map<Column, List<BoardLine>> lines,
            Map<Column, Figure> columns,
            Map<String, Map<WhistleKind, Figure>> bySubdistrict,
            List<BoardLine> points,
            Figure all,
            int blownToday) {

        public Figure of(String subdistrict) {
            return bySubdistrict.getOrDefault(subdistrict, Map.of()).values().stream()
                    .reduce(Figure.NONE, (a, b) -> new Figure(a.count() + b.count(), a.late() + b.late()));
        }

        public Figure of(String subdistrict, WhistleKind kind) {
            return bySubdistrict.getOrDefault(subdistrict, Map.of()).getOrDefault(kind, Figure.NONE);
        }
    }

    /** Changes with every event of a whistle, and every few seconds; costs one look at the end of an index. */
    public String stamp(Actor actor) {
        actor.require(WhistleAct.SEE_DISTRICT_WHISTLES);
        return rows.lastEvent(actor.tenant()) + "-" + clock.instant().getEpochSecond() / SECONDS;
    }

    /**
     * @param subdistrict null = all
     * @param kind null = each
     */
    public View view(Actor actor, String subdistrict, WhistleKind kind) {
        Read read = read(actor);
        Instant now = clock.instant();
        List<BoardLine> chosen = read.lines().stream()
                .filter(line -> subdistrict == null || line.subdistrict().equals(subdistrict))
                .filter(line -> kind == null || line.kind() == kind)
                .toList();
        Map<Column, List<BoardLine>> lines = new EnumMap<>(Column.class);
        Map<Column, Figure> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<BoardLine> of =
                    chosen.stream().filter(line -> line.column() == column).toList();
            lines.put(column, of.stream().sorted(MOST_URGENT).limit(SHOWN).toList());
            columns.put(column, figure(of, now));
        }
        List<BoardLine> points = chosen.stream()
                .filter(line -> line.lng() != null && line.lat() != null)
                .sorted(MOST_URGENT)
                .limit(100)
                .toList();
        return new View(
                now,
                read.stamp(),
                lines,
                columns,
                bySubdistrict(read.lines(), kind, now),
                points,
                figure(chosen, now),
                read.blownToday());
    }

    private Read read(Actor actor) {
        String stamp = stamp(actor);
        Read known = last.get(actor.tenant());
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        Instant midnight = ChinaTime.startOf(ChinaTime.today(clock));
        Read read = new Read(stamp, rows.open(actor.tenant()), rows.blownSince(actor.tenant(), midnight));
        last.put(actor.tenant(), read);
        return read;
    }

    private static Figure figure(List<BoardLine> lines, Instant now) {
        return new Figure(lines.size(), (int)
                lines.stream().filter(line -> line.lamp(now) == Lamp.OVERDUE).count());
    }

    private static Map<String, Map<WhistleKind, Figure>> bySubdistrict(
            List<BoardLine> lines, WhistleKind kind, Instant now) {
        Map<String, Map<WhistleKind, Figure>> found = new LinkedHashMap<>();
        for (BoardLine line : lines) {
            if (kind == null || line.kind() == kind) {
                found.computeIfAbsent(line.subdistrict(), code -> new EnumMap<>(WhistleKind.class))
                        .merge(
                                line.kind(),
                                Figure.NONE.with(line.lamp(now) == Lamp.OVERDUE),
                                (a, b) -> new Figure(a.count() + b.count(), a.late() + b.late()));
            }
        }
        return found;
    }
}
