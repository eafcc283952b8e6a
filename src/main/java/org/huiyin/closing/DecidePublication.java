package org.huiyin.closing;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.closing.ClosingEvent.ReplyPublished;
import org.huiyin.closing.ClosingEvent.ReplyWithheld;
import org.huiyin.closing.persistence.Publications;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.ShowProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公开审查: the secretariat publishes the reply in full or as a summary, or withholds it with a ground. */
@Service
public class DecidePublication {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_GROUND = 200;

    private final Proposals proposals;
    private final ShowProposal showProposal;
    private final Publications publications;
    private final PublicationCheck check;
    private final ClosingClock clock;
    private final ApplicationEventPublisher events;

    DecidePublication(
            Proposals proposals,
            ShowProposal showProposal,
            Publications publications,
            PublicationCheck check,
            ClosingClock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.showProposal = showProposal;
        this.publications = publications;
        this.check = check;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param text what is published; not asked for when it is withheld
     * @param ground why it is withheld; not asked for when it is published
     */
    public record Command(String proposalId, PublicationForm form, String text, String ground) {}

    @Transactional
    public String decide(Actor actor, Command command) {
        actor.require(ClosingAct.DECIDE_PUBLICATION);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.forbidden("error.forbidden.kind");
        }
        if (proposal.state() != ProposalState.CONCLUDED) {
            throw BusinessException.stale("error.publication.state");
        }
        ProposalDetail detail = showProposal.show(actor, proposal.id());
        require(detail, command);
        Publication publication = clock.publication(actor, detail, command);
        publications.add(actor, publication);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.DISCLOSED);
        clock.decided(detail);
        events.publishEvent(
                publication.isWithheld()
                        ? new ReplyWithheld(actor, proposal.id(), publication.id(), publication.ground())
                        : new ReplyPublished(actor, proposal.id(), publication.id(), publication.form()));
        return publication.id();
    }

    private void require(ProposalDetail detail, Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.form() == null) {
            problems.add(Problem.at("form", "error.publication.form"));
        } else if (command.form() == PublicationForm.NONE) {
            text(problems, "ground", command.ground(), LONGEST_GROUND);
        } else {
            text(problems, "text", command.text(), LONGEST_TEXT);
            problems.addAll(check.of(detail, command.text()));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private static void text(List<Problem> problems, String field, String text, int max) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.at(field, "error.publication." + field));
        } else if (text.length() > max) {
            problems.add(Problem.at(field, "error.text.long", String.valueOf(max), String.valueOf(text.length())));
        }
    }
}
