package org.huiyin.whistle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.identity.Directory;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act on a whistle needs: its rows held, as the actor has seen them, and a way to tell what happened. */
@Component
class WhistleBook {

    static final String UNKNOWN = "error.whistle.unknown";
    private static final int LONGEST = 2000;

    private final Whistles whistles;
    private final WhistleParts parts;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhistleBook(
            Whistles whistles, WhistleParts parts, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.whistles = whistles;
        this.parts = parts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** A share of a whistle; whoever holds it holds the whole whistle. */
    record Held(Whistle whistle, WhistlePart part) {}

    /** Of one's own sub-district. @throws BusinessException NOT_FOUND, or STALE when it has moved on */
    Whistle ofSubdistrict(Actor actor, String id, int version) {
        Whistle w = whistles.lock(actor.tenant(), id);
        if (!w.subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound(UNKNOWN);
        }
        return asSeen(w, version);
    }

    /** Of anybody who may act on it. */
    Whistle any(Actor actor, String id, int version) {
        return asSeen(whistles.lock(actor.tenant(), id), version);
    }

    private static Whistle asSeen(Whistle w, int version) {
        if (w.version() != version) {
            throw BusinessException.stale("error.whistle.version");
        }
        return w;
    }

    /** A share of one's own department. */
    Held ofDepartment(Actor actor, String partId, int version) {
        Held held = part(actor.tenant(), partId);
        if (!held.part().organ().equals(actor.organ())) {
            throw BusinessException.notFound(UNKNOWN);
        }
        return asSeen(held, version);
    }

    /** A department's share of a whistle of one's own sub-district. */
    Held calledBy(Actor actor, String partId, int version) {
        Held held = part(actor.tenant(), partId);
        if (!held.whistle().subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound(UNKNOWN);
        }
        return asSeen(held, version);
    }

    Held anyPart(Actor actor, String partId, int version) {
        return asSeen(part(actor.tenant(), partId), version);
    }

    /** Locks the whistle first, so that two acts on it follow one another. */
    Held part(String tenant, String partId) {
        String whistleId = parts.find(tenant, partId)
                .orElseThrow(() -> BusinessException.notFound(UNKNOWN))
                .whistleId();
        Whistle whistle = whistles.lock(tenant, whistleId);
        return new Held(whistle, parts.find(tenant, partId).orElseThrow());
    }

    private static Held asSeen(Held held, int version) {
        if (held.part().version() != version) {
            throw BusinessException.stale("error.whistle.version");
        }
        return held;
    }

    void publish(DomainEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    /** As printed on papers. */
    String name(String tenant, String organ) {
        return directory.shortName(tenant, organ);
    }

    /** @throws BusinessException INVALID when there are no words, or too many */
    static String words(String field, String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw BusinessException.invalid(Problem.at(field, "error.whistle.words", String.valueOf(LONGEST)));
        }
        return words.strip();
    }

    static BusinessException movedOn() {
        return BusinessException.stale("error.whistle.state");
    }
}
