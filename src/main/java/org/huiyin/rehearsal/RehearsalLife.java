package org.huiyin.rehearsal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.rehearsal.persistence.RehearsalRows;
import org.huiyin.rehearsal.persistence.RehearsalRows.Part;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Leads a rehearsal proposal as far as wished, act by act, each in a transaction of its own. */
@Component
public class RehearsalLife {

    private final RehearsalDesk desk;
    private final RehearsalDepartments departments;
    private final GiveFeedback feedback;
    private final RehearsalRows rows;
    private final RehearsalCast cast;
    private final Clock clock;
    private final Map<String, String> words = RehearsalWords.read().reply();

    RehearsalLife(
            RehearsalDesk desk,
            RehearsalDepartments departments,
            GiveFeedback feedback,
            RehearsalRows rows,
            RehearsalCast cast,
            Clock clock) {
        this.desk = desk;
        this.departments = departments;
        this.feedback = feedback;
        this.rows = rows;
        this.cast = cast;
        this.clock = clock;
    }

    /** All of them in one transaction. */
    List<String> registered(String tenant, List<RehearsalPaper> papers) {
        return desk.registered(tenant, papers);
    }

    void docketed(String tenant, String id, RehearsalPaper paper) {
        desk.docketed(tenant, id, paper);
    }

    void assigned(String tenant, String id, RehearsalPaper paper) {
        desk.assigned(tenant, id, paper, words.get("requirement"));
    }

    void acknowledged(String tenant, String id) {
        rows.parts(tenant, id).forEach(part -> desk.acknowledged(tenant, part));
    }

    /** From submission to conclusion. */
    String concluded(String tenant, RehearsalPaper paper) {
        String id = registered(tenant, List.of(paper)).get(0);
        docketed(tenant, id, paper);
        assigned(tenant, id, paper);
        acknowledged(tenant, id);
        List<Part> parts = rows.parts(tenant, id);
        parts.stream()
                .filter(part -> !part.lead())
                .forEach(part -> departments.opinionGiven(tenant, part, words.get("opinion")));
        Part lead = parts.stream().filter(Part::lead).findFirst().orElseThrow();
        departments.claimed(tenant, lead);
        departments.consulted(tenant, lead, paper, words, clock);
        departments.submitted(tenant, lead, paper, words, clock);
        departments.issued(tenant, lead);
        cast.proposers(tenant, paper.kind(), paper.number()).forEach(signer -> rated(signer, id, paper));
        return id;
    }

    private void rated(Actor signer, String id, RehearsalPaper paper) {
        SatisfactionRating result =
                paper.number() % 4 == 0 ? SatisfactionRating.MOSTLY_SATISFIED : SatisfactionRating.SATISFIED;
        feedback.give(
                signer,
                new GiveFeedback.Command(
                        id,
                        null,
                        new VerdictForm(
                                SatisfactionRating.SATISFIED,
                                result,
                                "MEETING",
                                1,
                                true,
                                true,
                                words.get("comment"),
                                false,
                                null),
                        null));
    }
}
