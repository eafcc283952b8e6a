package org.huiyin.proposal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Invitations to co-sign as pages show them; templates ask for it by name. */
@Component("coSigningView")
public class CoSigningView {

    private static final Duration SOON = Duration.ofHours(24);

    private final CoSignings coSignings;
    private final Directory directory;
    private final Clock clock;

    CoSigningView(CoSignings coSignings, Directory directory, Clock clock) {
        this.coSignings = coSignings;
        this.directory = directory;
        this.clock = clock;
    }

    /** What waits for this proposer's signature, and own papers that wait for others. */
    public List<CoSigning> waiting(Actor actor) {
        return coSignings.concerning(actor.tenant(), actor.person()).stream()
                .filter(c -> actor.role() == c.kind().proposer())
                .toList();
    }

    public boolean isOwn(CoSigning c, Actor actor) {
        return c.lead().equals(actor.person());
    }

    public String name(CoSigning c, String person) {
        return directory.person(c.tenant(), person).map(Directory.Person::name).orElse(person);
    }

    /** Its last 24 hours: who is asked is reminded. */
    public boolean endsSoon(CoSigning c) {
        return c.isOpen() && clock.instant().plus(SOON).isAfter(c.expiresAt());
    }

    /** Still to be signed by this viewer, before its end. */
    public boolean mayAnswer(CoSigning c, Actor actor) {
        return c.isOpen()
                && clock.instant().isBefore(c.expiresAt())
                && c.invitation(actor.person())
                        .filter(i -> i.answer() == CoSigning.Answer.INVITED)
                        .isPresent();
    }
}
