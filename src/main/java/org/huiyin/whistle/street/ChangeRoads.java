package org.huiyin.whistle.street;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.street.StreetEvent.RoadAdded;
import org.huiyin.whistle.street.StreetEvent.StreetChiefNamed;
import org.huiyin.whistle.street.persistence.RoadRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 设路段、任命街路长: a sub-district's leader for the own roads; a new term ends the one before, which stays on record. */
@Service
public class ChangeRoads {

    private final RoadRows roads;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRoads(RoadRows roads, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.roads = roads;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    public record Added(String name, String section) {}

    /**
     * @param person code of a person of the directory, or null for a name without account
     * @param from first day, null = today
     */
    public record Named(String roadId, int version, String person, String name, String title, LocalDate from) {}

    /** @return the road's id */
    @Transactional
    public String add(Actor actor, Added command) {
        actor.require(StreetAct.CHANGE_STREETS);
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "name", command.name(), 60);
        Texts.atMost(problems, "section", command.section(), 100);
        throwIf(problems);
        Road road = new Road(
                actor.tenant(), Ids.next(), actor.organ(), command.name().strip(), command.section(), false, 0);
        roads.add(road);
        events.publishEvent(new RoadAdded(actor, road.id(), road.subdistrict(), road.name(), road.section()));
        return road.id();
    }

    @Transactional
    public void name(Actor actor, Named command) {
        actor.require(StreetAct.CHANGE_STREETS);
        Road road = roads.lock(actor.tenant(), command.roadId());
        if (!road.subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound("error.street.unknown");
        }
        if (road.version() != command.version()) {
            throw BusinessException.stale("error.street.version");
        }
        LocalDate from = command.from() == null ? ChinaTime.today(clock) : command.from();
        List<RoadChief> before = roads.chiefs(actor.tenant(), road.id());
        String name = checked(actor, command, from, before);
        before.stream()
                .findFirst()
                .filter(last -> last.to() == null || !last.to().isBefore(from))
                .ifPresent(last -> roads.end(actor.tenant(), road.id(), last.no(), from.minusDays(1)));
        int no = before.isEmpty() ? 1 : before.get(0).no() + 1;
        roads.name(
                actor.tenant(),
                new RoadChief(
                        road.id(),
                        no,
                        command.person(),
                        name,
                        command.title(),
                        from,
                        null,
                        actor.personName(),
                        clock.instant()));
        events.publishEvent(new StreetChiefNamed(
                actor,
                road.id(),
                road.name(),
                command.person(),
                name,
                from,
                before.isEmpty() ? null : before.get(0).name()));
    }

    private String checked(Actor actor, Named command, LocalDate from, List<RoadChief> before) {
        List<Problem> problems = new ArrayList<>();
        String name = command.name();
        if (command.person() != null) {
            name = directory
                    .person(actor.tenant(), command.person())
                    .map(Directory.Person::name)
                    .orElse(null);
            if (name == null) {
                problems.add(Problem.at("person", "error.street.person", command.person()));
            }
        } else {
            Texts.required(problems, "name", name, 40);
        }
        Texts.atMost(problems, "title", command.title(), 60);
        // one day at least for the term before, else its history would be bent
        if (!before.isEmpty() && !from.isAfter(before.get(0).from())) {
            problems.add(Problem.at("from", "error.street.from", before.get(0).from()));
        }
        throwIf(problems);
        return name.strip();
    }

    private static void throwIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
