package org.huiyin.identity.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.identity.DistrictImported;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.district.ImportReport.Change;
import org.huiyin.identity.district.ImportReport.Kind;
import org.huiyin.identity.district.ImportReport.Thing;
import org.huiyin.messaging.Sources;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a district to what its file says: adds what is new, changes what differs, leaves alone what the file does not name.
 * The same file twice changes nothing the second time. An administrator of a district imports that district only; an
 * administrator of the installation (tenant {@code *}) and the program at start import any.
 */
@Service
public class ImportDistrict {

    private static final Set<String> PORTAL_TYPES =
            Set.of("proposal.submitted.v1", "proposal.resubmitted.v1", "proposal.withdrawn.v1", "feedback.given.v1");

    private final DistrictStore store;
    private final ObjectProvider<Sources> sources;
    private final ApplicationEventPublisher events;

    ImportDistrict(DistrictStore store, ObjectProvider<Sources> sources, ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.events = events;
    }

    /** Tells what {@link #apply} would change and what is wrong with the file; changes nothing. */
    @Transactional(readOnly = true)
    public ImportReport dryRun(String yaml, Actor actor) {
        return report(DistrictFileReader.read(yaml), actor);
    }

    /** @throws BusinessException INVALID with every error of the file, when there is one */
    @Transactional
    public ImportReport apply(String yaml, Actor actor) {
        DistrictFileReader.Reading reading = DistrictFileReader.read(yaml);
        if (reading.file() != null) store.lock(reading.file().tenant().code());
        ImportReport report = report(reading, actor);
        if (!report.applicable()) {
            throw BusinessException.invalid(
                    report.problems().stream().map(ImportProblem::toProblem).toList());
        }
        if (report.changes().isEmpty()) return report;
        store.write(reading.file());
        sources.ifAvailable(s -> sourcesOf(reading.file()).forEach(s::register));
        events.publishEvent(DistrictImported.of(report, actor));
        return report;
    }

    private ImportReport report(DistrictFileReader.Reading reading, Actor actor) {
        DistrictFile file = reading.file();
        if (file == null) return new ImportReport(null, null, List.of(), reading.problems());
        requireMay(actor, file.tenant().code());
        List<ImportProblem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty()) {
            store.takenUsernames(file)
                    .forEach(a -> problems.add(
                            ImportProblem.at(a.place().at("username"), "error.import.usernameTaken", a.username())));
        }
        return new ImportReport(
                file.tenant().code(),
                file.tenant().name(),
                problems.isEmpty() ? changes(reading) : List.of(),
                problems);
    }

    private static void requireMay(Actor actor, String tenant) {
        if (actor.door() == Door.SYSTEM && actor.role() == null) return;
        actor.require(IdentityAct.IMPORT_DISTRICT);
        if (!actor.tenant().equals("*") && !actor.tenant().equals(tenant)) {
            throw BusinessException.forbidden("error.import.otherDistrict", tenant, actor.tenant());
        }
    }

    private List<Change> changes(DistrictFileReader.Reading reading) {
        List<Change> changes = new ArrayList<>(store.differences(reading.file()));
        Sources registered = sources.getIfAvailable();
        if (registered == null) return changes;
        for (Sources.Source source : sourcesOf(reading.file())) {
            Optional<Sources.Source> found = registered.find(source.source());
            if (found.isPresent() && found.get().equals(source)) continue;
            Kind kind = found.isPresent() ? Kind.CHANGED : Kind.ADDED;
            changes.add(new Change(kind, Thing.SOURCE, source.source(), source.organ()));
        }
        return changes;
    }

    /** The file's sources, and the district's own pages and REST as one more when the file does not name it. */
    private static List<Sources.Source> sourcesOf(DistrictFile file) {
        String tenant = file.tenant().code();
        List<Sources.Source> sources = new ArrayList<>();
        file.sources()
                .forEach(s ->
                        sources.add(new Sources.Source(s.source(), tenant, s.organ(), s.types(), s.proposerActs())));
        String portal = "huiyin:" + tenant;
        if (sources.stream().noneMatch(s -> s.source().equals(portal))
                && !file.organs().isEmpty()) {
            sources.add(new Sources.Source(portal, tenant, file.organs().get(0).code(), PORTAL_TYPES, true));
        }
        return sources;
    }
}
