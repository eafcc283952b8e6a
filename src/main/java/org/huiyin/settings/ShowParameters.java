package org.huiyin.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineParameters;
import org.huiyin.calendar.ParameterRow;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Service;

/** The parameters as they stand in a district: in force, to come, gone. */
@Service
public class ShowParameters {

    private final ParameterCatalogue catalogue;
    private final DeadlineParameters parameters;
    private final Clock clock;

    ShowParameters(ParameterCatalogue catalogue, DeadlineParameters parameters, Clock clock) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** How a version stands today. */
    public enum Standing {
        IN_FORCE,
        TO_COME,
        /** A later version of the same scope has taken its place. */
        REPLACED
    }

    /** @param ownDistrict set by the district; else it came with the program */
    public record Version(ParameterRow row, Standing standing, boolean ownDistrict) {}

    /**
     * @param common what is in force for whatever says no more; null when there is no such row
     * @param versions newest first, of every scope
     */
    public record Line(ParameterEntry entry, Version common, List<Version> apart, List<Version> versions) {

        public long toCome() {
            return versions.stream()
                    .filter(version -> version.standing() == Standing.TO_COME)
                    .count();
        }
    }

    public List<Line> all(Actor actor) {
        actor.require(SettingsAct.SEE_SETTINGS);
        Map<String, List<ParameterRow>> rows = parameters.versions(actor.tenant()).stream()
                .collect(Collectors.groupingBy(row -> row.parameter().code()));
        return catalogue.all().stream()
                .map(entry -> line(entry, rows.getOrDefault(entry.code(), List.of())))
                .toList();
    }

    public Line one(Actor actor, String code) {
        return all(actor).stream()
                .filter(line -> line.entry().code().equals(code))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("error.settings.parameter", code));
    }

    private Line line(ParameterEntry entry, List<ParameterRow> rows) {
        LocalDate today = ChinaTime.today(clock);
        Map<Object, ParameterRow> inForce = rows.stream()
                .filter(row -> !row.parameter().validFrom().isAfter(today))
                .collect(Collectors.toMap(ShowParameters::place, Function.identity(), ShowParameters::newer));
        List<Version> versions = new ArrayList<>();
        for (ParameterRow row : rows) {
            versions.add(new Version(
                    row, standing(row, inForce, today), row.parameter().tenant() != null));
        }
        versions.sort(Comparator.comparing(
                        (Version version) -> version.row().parameter().validFrom())
                .thenComparing(version -> version.row().id())
                .reversed());
        Map<Boolean, List<Version>> counting = versions.stream()
                .filter(version -> version.standing() == Standing.IN_FORCE)
                .collect(Collectors.partitioningBy(
                        version -> version.row().scope().equals(ParameterScope.ANY)));
        Version common = counting.get(true).stream()
                .max(Comparator.comparing(Version::ownDistrict))
                .orElse(null);
        return new Line(entry, common, counting.get(false), versions);
    }

    private static Standing standing(ParameterRow row, Map<Object, ParameterRow> inForce, LocalDate today) {
        if (row.parameter().validFrom().isAfter(today)) {
            return Standing.TO_COME;
        }
        return inForce.get(place(row)).equals(row) ? Standing.IN_FORCE : Standing.REPLACED;
    }

    private static Object place(ParameterRow row) {
        return List.of(String.valueOf(row.parameter().tenant()), row.scope());
    }

    private static ParameterRow newer(ParameterRow one, ParameterRow other) {
        Comparator<ParameterRow> age = Comparator.comparing(
                        (ParameterRow row) -> row.parameter().validFrom())
                .thenComparing(ParameterRow::id);
        return age.compare(one, other) >= 0 ? one : other;
    }
}
