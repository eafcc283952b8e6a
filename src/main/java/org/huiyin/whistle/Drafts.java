package org.huiyin.whistle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.routing.DutyLists;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.Whistle.Matter;
import org.springframework.stereotype.Component;

/** Makes drafts of what people wrote, after looking whether it can be meant so. What is missing is the admission table's matter. */
@Component
class Drafts {

    /** Whence a draft may come; the others only suggest. */
    private static final Set<WhistleSource> OF_DRAFTS =
            Set.of(WhistleSource.STAFF, WhistleSource.HOTLINE, WhistleSource.STREET_CHIEF);

    private static final int TITLE = 100;
    private static final int PLACE = 200;
    private static final int TEXT = 4000;
    private static final int REASONS = 1000;
    private static final double FURTHEST_EAST = 180;
    private static final double FURTHEST_NORTH = 90;

    private final DutyLists duties;
    private final Directory directory;
    private final ProposalAccess proposals;

    Drafts(DutyLists duties, Directory directory, ProposalAccess proposals) {
        this.duties = duties;
        this.directory = directory;
        this.proposals = proposals;
    }

    static Whistle suggestion(String tenant, String id, SuggestWhistle.Command c, Matter matter, Instant now) {
        return fresh(
                        tenant,
                        id,
                        c.kind(),
                        c.subdistrict(),
                        WhistleState.SUGGESTED,
                        c.source(),
                        c.sourceReference(),
                        matter)
                .with(List.of(), null, List.of(), null)
                .by(null, null, now);
    }

    Whistle draft(Actor actor, String id, DraftWhistle.Draft d, Instant now) {
        check(actor, d, List.of());
        return fresh(
                        actor.tenant(),
                        id,
                        d.kind(),
                        actor.organ(),
                        WhistleState.DRAFT,
                        d.source() == null ? WhistleSource.STAFF : d.source(),
                        null,
                        d.matter())
                .with(d.grounds(), d.groundsWords(), cited(d), d.resolveDue())
                .by(actor.person(), actor.personName(), now);
    }

    /** The same whistle with what the draft says now. */
    Whistle amended(Actor actor, Whistle w, DraftWhistle.Draft d) {
        check(actor, d, w.proposals());
        return fresh(
                        w.tenant(),
                        w.id(),
                        d.kind(),
                        w.subdistrict(),
                        w.state(),
                        w.source(),
                        w.sourceReference(),
                        d.matter())
                .with(d.grounds(), d.groundsWords(), cited(d), d.resolveDue())
                .by(w.draftedBy(), w.draftedByName(), w.draftedAt());
    }

    private static List<CitedDuty> cited(DraftWhistle.Draft d) {
        return d.duties() == null
                ? List.of()
                : d.duties().stream().map(CitedDuty::of).toList();
    }

    /** @param linked proposals it concerns already: a suggestion may rest on one that the sub-district has no part in */
    private void check(Actor actor, DraftWhistle.Draft d, List<String> linked) {
        List<Problem> problems = new ArrayList<>();
        if (d.kind() == null) {
            problems.add(Problem.at("kind", "error.whistle.kind"));
        }
        if (d.source() != null && !OF_DRAFTS.contains(d.source())) {
            problems.add(Problem.at("source", "error.whistle.source"));
        }
        text(problems, "title", d.title(), TITLE);
        text(problems, "description", d.description(), TEXT);
        text(problems, "place", d.place(), PLACE);
        if (d.groundsWords() != null && d.groundsWords().length() > REASONS) {
            problems.add(Problem.at(
                    "groundsWords",
                    "error.text.long",
                    String.valueOf(REASONS),
                    String.valueOf(d.groundsWords().length())));
        }
        position(problems, d);
        duties(actor, problems, d);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        Objects.requireNonNullElse(d.proposals(), List.<String>of()).stream()
                .filter(id -> !linked.contains(id))
                .forEach(id -> proposals.visible(actor, id));
    }

    private static void text(List<Problem> problems, String field, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            problems.add(Problem.at(field, "error.whistle.words", String.valueOf(longest)));
        }
    }

    private static void position(List<Problem> problems, DraftWhistle.Draft d) {
        boolean half = (d.lng() == null) != (d.lat() == null);
        boolean far = d.lng() != null
                && d.lat() != null
                && (Math.abs(d.lng()) > FURTHEST_EAST || Math.abs(d.lat()) > FURTHEST_NORTH);
        if (half || far) {
            problems.add(Problem.at("lng", "error.whistle.position"));
        }
    }

    /** Cited as the list of duties of today writes them. */
    private void duties(Actor actor, List<Problem> problems, DraftWhistle.Draft d) {
        if (d.duties() == null || d.duties().isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        duties.of(actor).forEach((organ, list) -> list.forEach(duty -> known.add(new CitedDuty(organ, duty).code())));
        d.duties().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.add(Problem.at("duties", "error.whistle.duty", code)));
    }

    /** Whether the organ is one that blows. */
    boolean blows(Actor actor) {
        return directory.isSubdistrict(actor.tenant(), actor.organ());
    }

    private static Builder fresh(
            String tenant,
            String id,
            WhistleKind kind,
            String subdistrict,
            WhistleState state,
            WhistleSource source,
            String reference,
            Matter matter) {
        return new Builder(tenant, id, kind, subdistrict, state, source, reference, matter);
    }

    /** A whistle nothing has been done about yet. */
    private record Builder(
            String tenant,
            String id,
            WhistleKind kind,
            String subdistrict,
            WhistleState state,
            WhistleSource source,
            String reference,
            Matter matter) {

        Reasoned with(List<Ground> grounds, String words, List<CitedDuty> duties, LocalDate due) {
            return new Reasoned(this, grounds == null ? List.of() : grounds, words, duties, due);
        }
    }

    private record Reasoned(Builder b, List<Ground> grounds, String words, List<CitedDuty> duties, LocalDate due) {

        Whistle by(String person, String name, Instant at) {
            return new Whistle(
                    b.tenant(),
                    b.id(),
                    null,
                    b.kind(),
                    b.subdistrict(),
                    b.state(),
                    b.source(),
                    b.reference(),
                    b.matter(),
                    grounds,
                    words,
                    duties,
                    List.of(),
                    person,
                    name,
                    at,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    due,
                    null,
                    null,
                    null,
                    List.of(),
                    1,
                    false);
        }
    }
}
