package org.huiyin.whistle.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Texts;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.huiyin.whistle.sources.Subdistricts.Found;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网格、热线线索: what the city grid platform saw, or somebody of the command centre or the sub-district enters, becomes a suggested whistle. */
@Service
public class RequestFromGrid {

    private final RequestWhistle request;
    private final WhistleRequests requests;
    private final Subdistricts subdistricts;
    private final DangerWords dangers;
    private final Directory directory;

    RequestFromGrid(
            RequestWhistle request,
            WhistleRequests requests,
            Subdistricts subdistricts,
            DangerWords dangers,
            Directory directory) {
        this.request = request;
        this.requests = requests;
        this.subdistricts = subdistricts;
        this.dangers = dangers;
        this.directory = directory;
    }

    /**
     * @param kind null = what the words say: an emergency where they tell of danger, else joint enforcement
     * @param subdistrict organ code, or null when grid cell or coordinates say it
     * @param streetChief name of the chief who saw it, or null
     * @param proposalId the proposal it belongs to, or null
     */
    public record Command(
            String requestNumber,
            WhistleKind kind,
            String title,
            String description,
            String subdistrict,
            String gridCell,
            Point coordinates,
            String place,
            List<PhotoReference> photos,
            String streetChief,
            String hotlineNumber,
            String proposalId) {}

    public record Point(Double lng, Double lat) {}

    public record PhotoReference(String uri, Instant takenAt) {}

    /** @param already whether the same request had come before */
    public record Answer(WhistleRequest request, boolean already) {}

    /** @param source registered source of the event; null at other doors */
    @Transactional
    public Answer request(Actor actor, Command command, String source) {
        actor.require(RequestAct.REQUEST_FROM_GRID);
        Optional<WhistleRequest> before = source == null || command.requestNumber() == null
                ? Optional.empty()
                : requests.byReference(actor.tenant(), source, command.requestNumber());
        if (before.isPresent()) {
            return new Answer(before.get(), true);
        }
        check(command);
        Spot spot = spot(command);
        Found where = subdistricts
                .ofSpot(actor.tenant(), command.subdistrict(), spot)
                .orElseThrow(() -> BusinessException.invalid(Problem.at(
                        "subdistrict",
                        "error.whistle.request.nowhere",
                        String.valueOf(command.subdistrict()),
                        String.valueOf(command.gridCell()))));
        requireOwn(actor, where.organ());
        return request.keep(actor, wanted(actor, command, spot, source), Optional.of(where))
                .map(kept -> new Answer(kept, false))
                .orElseThrow(() -> BusinessException.stale("error.whistle.request.twice", command.requestNumber()));
    }

    /** A sub-district asks for itself; the command centre for the whole district. */
    private void requireOwn(Actor actor, String organ) {
        boolean centre = directory
                .organ(actor.tenant(), actor.organ())
                .filter(own -> own.kind() == OrganKind.COMMAND_CENTRE)
                .isPresent();
        if (!centre && !organ.equals(actor.organ())) {
            throw BusinessException.forbidden("error.whistle.request.otherSubdistrict", actor.organName());
        }
    }

    private Wanted wanted(Actor actor, Command c, Spot spot, String source) {
        Optional<DangerWords.Danger> danger = dangers.in(actor.tenant(), c.title() + "\n" + c.description());
        List<Fact> facts = danger.map(d -> List.of(Fact.of("danger", d.words(), d.sentence())))
                .orElse(List.of());
        List<Photo> photos = c.photos() == null
                ? List.of()
                : c.photos().stream().map(p -> new Photo(p.uri(), p.takenAt())).toList();
        WhistleKind kind = c.kind() != null
                ? c.kind()
                : danger.isPresent() ? WhistleKind.EMERGENCY : WhistleKind.JOINT_ENFORCEMENT;
        return new Wanted(
                RequestOrigin.GRID,
                danger.isPresent() ? Trigger.T8 : null,
                null,
                kind,
                c.proposalId(),
                c.title().strip(),
                c.description().strip(),
                spot,
                danger.map(DangerWords.Danger::words).orElse(null),
                facts,
                new Sender(source, c.requestNumber(), c.streetChief(), c.hotlineNumber(), photos));
    }

    private static Spot spot(Command c) {
        boolean point = c.coordinates() != null;
        return new Spot(
                c.place(),
                point ? c.coordinates().lng() : null,
                point ? c.coordinates().lat() : null,
                c.gridCell(),
                null);
    }

    private static void check(Command c) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "title", c.title(), 100);
        Texts.required(problems, "description", c.description(), 2000);
        Texts.atMost(problems, "place", c.place(), 200);
        if (c.coordinates() != null
                && (c.coordinates().lng() == null || c.coordinates().lat() == null)) {
            problems.add(Problem.at("coordinates", "error.whistle.request.coordinates"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
