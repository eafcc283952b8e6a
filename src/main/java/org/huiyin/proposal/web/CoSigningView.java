package org.huiyin.proposal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.journal.DomainEvent;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigningEvent;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Invitations to co-sign as pages show them; templates ask for it by name. */
@Component("coSigningView")
public class CoSigningView {

    private static final Duration SOON = Duration.ofHours(24);

    private final CoSignings coSignings;
    private final Directory directory;
    private final Journal journal;
    private final JournalWords words;
    private final Clock clock;

    CoSigningView(CoSignings coSignings, Directory directory, Journal journal, JournalWords words, Clock clock) {
        this.journal = journal;
        this.words = words;
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

    /** A part of the list. @param id of its section in the page */
    public record Group(String id, List<CoSigning> coSignings) {}

    /** Empty parts are left out. */
    List<Group> groups(List<CoSigning> all, Actor actor) {
        Map<String, List<CoSigning>> parts = all.stream()
                .collect(Collectors.groupingBy(c -> part(c, actor), LinkedHashMap::new, Collectors.toList()));
        return Stream.of("asked", "sent", "past")
                .filter(parts::containsKey)
                .map(id -> new Group(id, parts.get(id)))
                .toList();
    }

    private String part(CoSigning c, Actor actor) {
        if (mayAnswer(c, actor)) {
            return "asked";
        }
        return c.isOpen() && isOwn(c, actor) ? "sent" : "past";
    }

    /** What happened, for the lead proposer's eyes: the others need not know who declined. */
    List<Step> way(CoSigning c, Actor actor, Locale locale) {
        if (!isOwn(c, actor)) {
            return List.of();
        }
        return journal
                .of(c.tenant(), CoSigningEvent.TYPE, c.draftId(), EnumSet.allOf(DomainEvent.Visibility.class))
                .stream()
                .map(row -> new Step(row.at(), words.text(row, locale)))
                .toList();
    }

    public record Step(Instant at, String text) {}

    /** This viewer's own answer, by name. */
    public String answer(CoSigning c, Actor actor) {
        return c.invitation(actor.person()).map(i -> i.answer().name()).orElse("");
    }

    /** Whether the viewer sees this answer: who declined or has not answered only the lead proposer does. */
    static boolean shows(CoSigning c, CoSigning.Invitation i, Actor actor) {
        return c.lead().equals(actor.person())
                || i.person().equals(actor.person())
                || i.answer() == CoSigning.Answer.SIGNED;
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
