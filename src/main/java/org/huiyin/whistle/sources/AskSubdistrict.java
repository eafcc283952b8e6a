package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.handling.HandlingFacts;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Texts;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.sources.RequestWhistle.Wanted;
import org.huiyin.whistle.sources.Subdistricts.Found;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提请吹哨: because of a proposal. Asking is all anybody but the sub-district may. */
@Service
public class AskSubdistrict {

    static final int LONGEST = 500;

    private static final int MANY = 3;

    /** It has not begun to live, or its life is over. */
    static final Set<ProposalState> NOTHING_TO_DO = EnumSet.of(
            ProposalState.DECLINED,
            ProposalState.TRANSFERRED_AS_OPINION,
            ProposalState.WITHDRAWN,
            ProposalState.ARCHIVED);

    /** They see no proposals here, and ask by the number printed on the paper. */
    private static final Set<Role> BY_NUMBER = EnumSet.of(Role.SUBDISTRICT_CONGRESS_OFFICE, Role.COMMAND_CENTRE);

    private final ProposalAccess access;
    private final Proposals proposals;
    private final HandlingFacts handling;
    private final RequestWhistle request;
    private final WhistleRequests requests;
    private final WordsAndPlaces words;

    AskSubdistrict(
            ProposalAccess access,
            Proposals proposals,
            HandlingFacts handling,
            RequestWhistle request,
            WhistleRequests requests,
            WordsAndPlaces words) {
        this.access = access;
        this.proposals = proposals;
        this.handling = handling;
        this.request = request;
        this.requests = requests;
        this.words = words;
    }

    /** The lists by which words and places are told. */
    @org.springframework.stereotype.Component
    record WordsAndPlaces(WordRows rows, DangerWords dangers, Subdistricts subdistricts) {}

    /**
     * @param proposal its id, or its printed number
     * @param subdistrict organ code, or null when the asker does not know
     * @param reason why the usual way does not do
     * @param place where exactly, or null
     */
    public record Command(String proposal, String subdistrict, String reason, String place) {}

    /** @return the request's id */
    @Transactional
    public String ask(Actor actor, Command command) {
        actor.require(WhistleAct.ASK_FOR_WHISTLE);
        Proposal asked = named(actor, command.proposal());
        // what is merged is handled with its mother
        Proposal proposal =
                proposals.lock(actor.tenant(), asked.mergedInto() == null ? asked.id() : asked.mergedInto());
        check(actor, command);
        if (NOTHING_TO_DO.contains(proposal.state())) {
            throw BusinessException.stale(
                    "error.whistle.request.over", proposal.state().name());
        }
        boolean waiting = requests.ofProposal(actor.tenant(), proposal.id()).stream()
                .anyMatch(r -> r.state().isOpen()
                        && r.origin() == RequestOrigin.ASKED
                        && r.asker().person().equals(actor.person()));
        if (waiting) {
            throw BusinessException.stale("error.whistle.request.waiting");
        }
        Optional<Found> where = command.subdistrict() != null
                ? Optional.of(new Found(command.subdistrict(), WhistleRequest.PlacedBy.NAMED))
                : words.subdistricts().ofProposal(proposal);
        requireOwn(actor, where);
        return request.keep(actor, wanted(actor, proposal, command), where)
                .map(WhistleRequest::id)
                .orElseThrow(() -> BusinessException.stale("error.whistle.request.waiting"));
    }

    /** @throws BusinessException NOT_FOUND when there is none that the asker may speak of */
    Proposal named(Actor actor, String idOrNumber) {
        if (idOrNumber == null || idOrNumber.isBlank()) {
            throw BusinessException.invalid(Problem.at("proposal", "error.whistle.request.proposal"));
        }
        String id = words.rows()
                .proposalNumbered(actor.tenant(), idOrNumber.strip())
                .orElse(idOrNumber.strip());
        if (BY_NUMBER.contains(actor.role())) {
            return proposals
                    .find(actor.tenant(), id)
                    .filter(p -> p.number() != null)
                    .orElseThrow(() -> BusinessException.notFound("error.proposal.notVisible"));
        }
        return access.visible(actor, id);
    }

    /** The congress's office of a sub-district speaks for its own. */
    private static void requireOwn(Actor actor, Optional<Found> where) {
        boolean ofOne = actor.role() == Role.SUBDISTRICT_CONGRESS_OFFICE;
        if (ofOne && where.filter(found -> found.organ().equals(actor.organ())).isEmpty()) {
            throw BusinessException.forbidden("error.whistle.request.otherSubdistrict", actor.organName());
        }
    }

    private void check(Actor actor, Command command) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), LONGEST);
        Texts.atMost(problems, "place", command.place(), 200);
        if (command.subdistrict() != null && !words.subdistricts().knows(actor.tenant(), command.subdistrict())) {
            problems.add(Problem.at("subdistrict", "error.whistle.request.subdistrict", command.subdistrict()));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }

    private Wanted wanted(Actor actor, Proposal proposal, Command command) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "asked",
                actor.organName() + " " + actor.personName(),
                command.reason().strip()));
        Trigger trigger = null;
        Optional<Fact> spot = spot(actor, proposal);
        if (spot.isPresent()) {
            trigger = Trigger.T7;
            facts.add(spot.get());
        }
        Optional<DangerWords.Danger> danger = words.dangers().in(actor.tenant(), command.reason());
        if (danger.isPresent()) {
            trigger = Trigger.T8;
            facts.add(Fact.of("danger", danger.get().words(), danger.get().sentence()));
        }
        return new Wanted(
                RequestOrigin.ASKED,
                trigger,
                null,
                trigger == null ? WhistleKind.JOINT_ENFORCEMENT : trigger.kind(),
                proposal.id(),
                proposal.subject(),
                command.reason().strip(),
                new Spot(command.place(), null, null, null, null),
                danger.map(DangerWords.Danger::words).orElse(null),
                facts,
                Sender.NONE);
    }

    /** T7: lies at a spot, concerns many departments, and its lead proposer or the congress's office there asks. */
    private Optional<Fact> spot(Actor actor, Proposal proposal) {
        boolean lead = proposal.leadProposer().person().equals(actor.person());
        if (!lead && actor.role() != Role.SUBDISTRICT_CONGRESS_OFFICE) {
            return Optional.empty();
        }
        String text = Subdistricts.text(proposal);
        List<String> kinds = words.rows().of(actor.tenant(), WordList.SPOT).stream()
                .filter(word -> text.contains(word.word()))
                .map(Word::standsFor)
                .distinct()
                .toList();
        long departments = handling.parts(actor.tenant(), proposal.id()).stream()
                .map(part -> part.organ())
                .distinct()
                .count();
        return kinds.isEmpty() || departments < MANY
                ? Optional.empty()
                : Optional.of(Fact.of("spot", String.join("、", kinds), String.valueOf(departments)));
    }
}
