package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.proposal.persistence.Mergers;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 并案: proposals about the same matter are handled once, under a docketed mother, and answered one by one. A child keeps its own
 * number and registration; its own process ends here.
 */
@Service
public class MergeProposals {

    static final Set<ProposalState> MOTHERS = EnumSet.of(ProposalState.DOCKETED);
    static final Set<ProposalState> CHILDREN = EnumSet.of(ProposalState.SUBMITTED, ProposalState.DOCKETED);

    private final ReviewDesk desk;
    private final Proposals proposals;
    private final Mergers mergers;
    private final Numbering numbering;
    private final ReviewClock clock;
    private final ApplicationEventPublisher events;

    MergeProposals(
            ReviewDesk desk,
            Proposals proposals,
            Mergers mergers,
            Numbering numbering,
            ReviewClock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.mergers = mergers;
        this.numbering = numbering;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param motherId by id; it must be docketed
     * @param children ids, or printed numbers
     * @param reason what they have in common
     */
    public record Command(String motherId, int version, List<String> children, String reason) {

        public Command {
            children = children == null
                    ? List.of()
                    : List.copyOf(new LinkedHashSet<>(children.stream()
                            .map(String::strip)
                            .filter(c -> !c.isEmpty())
                            .toList()));
        }
    }

    @Transactional
    public Proposal merge(Command command, Actor actor) {
        // before anything is told about the papers that are named
        actor.require(ProposalAct.merging(
                proposals.get(actor.tenant(), command.motherId()).kind()));
        List<String> ids = ids(command, actor);
        lockInOrder(command.motherId(), ids, actor);
        Proposal mother = desk.open(command.motherId(), command.version(), ProposalAct::merging, MOTHERS, actor);
        WithdrawProposal.requireReason(command.reason());
        List<Proposal> children =
                ids.stream().map(id -> child(mother, id, actor)).toList();
        List<String> numbers = new ArrayList<>();
        for (Proposal child : children) {
            numbers.add(merge(child, mother, command.reason().strip(), actor).number());
        }
        events.publishEvent(new ProposalEvent.ChildrenMerged(
                actor, mother.id(), ids, numbers, command.reason().strip()));
        return proposals.get(actor.tenant(), mother.id());
    }

    private List<String> ids(Command command, Actor actor) {
        if (command.children().isEmpty()) {
            throw BusinessException.invalid(Problem.at("children", "error.proposal.merge.children"));
        }
        List<String> ids = command.children().stream()
                .map(name -> mergers.named(actor.tenant(), name)
                        .orElseThrow(() -> BusinessException.invalid(
                                Problem.at("children", "error.proposal.merge.unknown", name))))
                .distinct()
                .toList();
        if (ids.contains(command.motherId())) {
            throw BusinessException.invalid(Problem.at("children", "error.proposal.merge.itself"));
        }
        return ids;
    }

    /** Always in the same order, so that two mergers at once wait for one another and not in a circle. */
    private void lockInOrder(String mother, List<String> children, Actor actor) {
        TreeSet<String> all = new TreeSet<>(children);
        all.add(mother);
        all.forEach(id -> proposals.hold(actor.tenant(), id));
    }

    private Proposal child(Proposal mother, String id, Actor actor) {
        Proposal child = proposals.get(actor.tenant(), id);
        if (child.kind() != mother.kind()) {
            throw BusinessException.invalid(Problem.at("children", "error.proposal.merge.kind", name(child)));
        }
        if (!CHILDREN.contains(child.state())) {
            throw BusinessException.stale(
                    "error.proposal.merge.state", name(child), child.state().name());
        }
        return child;
    }

    private Proposal merge(Proposal child, Proposal mother, String reason, Actor actor) {
        ProposalState before = child.state();
        ProposalCategory category = ProposalCategory.of(child.category()).orElseThrow();
        Proposal numbered = child.number() == null ? numbering.number(child, category) : child;
        proposals.advance(actor.tenant(), child.id(), ProposalState.MERGED);
        clock.merged(child);
        mergers.merge(numbered, mother);
        events.publishEvent(new ProposalEvent.ProposalMerged(
                actor, child.id(), child.kind(), numbered.number(), before, mother.id(), mother.number(), reason));
        return numbered;
    }

    static String name(Proposal proposal) {
        return proposal.number() == null ? proposal.subject() : proposal.number();
    }
}
