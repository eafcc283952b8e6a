package org.huiyin.whistle.result;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAccess;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.whistle.result.ResultEvent.ProposalLinkedToWhistle;
import org.huiyin.whistle.result.ResultEvent.ProposalUnlinkedFromWhistle;
import org.huiyin.whistle.sources.PrintedNumbers;
import org.huiyin.whistle.sources.RequestAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关联同一地点的件: one whistle serves many proposals of its place; the result of a closed one is noted on a proposal linked later, too. */
@Service
public class LinkProposal {

    private static final int LONGEST = 200;

    private final WhistleAccess access;
    private final WhistleLinks links;
    private final Proposals proposals;
    private final PrintedNumbers numbers;
    private final NoteResult result;
    private final ApplicationEventPublisher events;

    LinkProposal(
            WhistleAccess access,
            WhistleLinks links,
            Proposals proposals,
            PrintedNumbers numbers,
            NoteResult result,
            ApplicationEventPublisher events) {
        this.access = access;
        this.links = links;
        this.proposals = proposals;
        this.numbers = numbers;
        this.result = result;
        this.events = events;
    }

    /** @param proposal its printed number or its id */
    public record Link(String whistleId, String proposal) {}

    public record Unlink(String whistleId, String proposalId, String reason) {}

    @Transactional
    public void link(Actor actor, Link command) {
        Whistle whistle = own(actor, command.whistleId());
        Proposal proposal = named(actor, command.proposal());
        if (!links.link(actor.tenant(), whistle.id(), proposal.id())) {
            throw BusinessException.stale("error.whistle.link.twice", proposal.number());
        }
        events.publishEvent(new ProposalLinkedToWhistle(
                actor, proposal.id(), whistle.id(), whistle.number(), whistle.subdistrict()));
        if (whistle.state() == WhistleState.CLOSED) {
            result.note(whistle, proposal.id());
        }
    }

    /** What was noted already stays noted. */
    @Transactional
    public void unlink(Actor actor, Unlink command) {
        Whistle whistle = own(actor, command.whistleId());
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), LONGEST);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        if (whistle.state() == WhistleState.CLOSED) {
            throw BusinessException.gateClosed("error.whistle.link.closed");
        }
        if (!links.unlink(actor.tenant(), whistle.id(), command.proposalId())) {
            throw BusinessException.notFound("error.whistle.link.none");
        }
        events.publishEvent(new ProposalUnlinkedFromWhistle(
                actor,
                command.proposalId(),
                whistle.id(),
                whistle.number(),
                whistle.subdistrict(),
                command.reason().strip()));
    }

    private Whistle own(Actor actor, String id) {
        actor.require(RequestAct.LINK_PROPOSAL);
        // whoever closes it at this moment tells of the link, or has closed it and the link tells of the result
        Whistle whistle = access.held(actor, id);
        if (whistle.state() == WhistleState.NOT_ESTABLISHED) {
            throw BusinessException.stale("error.whistle.link.over");
        }
        return whistle;
    }

    private Proposal named(Actor actor, String name) {
        if (name == null || name.isBlank()) {
            throw BusinessException.invalid(Problem.at("proposal", "error.whistle.request.proposal"));
        }
        return numbers.numbered(actor.tenant(), name)
                .or(() -> java.util.Optional.of(name.strip()))
                .flatMap(id -> proposals.find(actor.tenant(), id))
                .filter(proposal -> proposal.number() != null)
                .orElseThrow(() ->
                        BusinessException.invalid(Problem.at("proposal", "error.whistle.link.unknown", name.strip())));
    }
}
