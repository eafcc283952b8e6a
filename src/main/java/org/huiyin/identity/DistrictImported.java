package org.huiyin.identity;

import java.util.Map;
import java.util.TreeMap;
import org.huiyin.identity.district.ImportReport;
import org.huiyin.shared.Actor;

/** A district's file was applied; says how many things of each kind were added and changed. */
public record DistrictImported(Actor actor, String name, Map<String, Integer> added, Map<String, Integer> changed)
        implements IdentityEvent {

    public static DistrictImported of(ImportReport report, Actor actor) {
        return new DistrictImported(
                IdentityEvent.in(report.tenant(), actor),
                report.tenantName(),
                count(report, ImportReport.Kind.ADDED),
                count(report, ImportReport.Kind.CHANGED));
    }

    private static Map<String, Integer> count(ImportReport report, ImportReport.Kind kind) {
        Map<String, Integer> counts = new TreeMap<>();
        report.changes().stream()
                .filter(change -> change.kind() == kind)
                .forEach(change -> counts.merge(change.thing().name(), 1, Integer::sum));
        return counts;
    }
}
