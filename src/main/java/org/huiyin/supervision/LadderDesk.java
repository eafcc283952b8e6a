package org.huiyin.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.LadderLines;
import org.huiyin.supervision.persistence.LadderLines.Sight;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.stereotype.Component;

/** Reads ladders for those who may see them; to everybody else they do not exist. */
@Component
public class LadderDesk {

    private final Ladders ladders;
    private final LadderLines lines;
    private final LadderSteps steps;
    private final ConductCards cards;
    private final CoordinationMeetings meetings;
    private final Directory directory;

    LadderDesk(
            Ladders ladders,
            LadderLines lines,
            LadderSteps steps,
            ConductCards cards,
            CoordinationMeetings meetings,
            Directory directory) {
        this.ladders = ladders;
        this.lines = lines;
        this.steps = steps;
        this.cards = cards;
        this.meetings = meetings;
        this.directory = directory;
    }

    /** @param now the step it stands on */
    public record Line(Ladder ladder, String organName, LadderStep now) {}

    public record CardLine(ConductCard card, String organName, Set<LadderAct> may) {}

    /** @param may what this post can do with it as it stands */
    public record File(
            Ladder ladder,
            String organName,
            List<LadderStep> steps,
            List<CardLine> cards,
            List<CoordinationMeeting> meetings,
            Set<LadderAct> may) {}

    /**
     * What is printed of a step: the chaser, the order, the ruling or the circular; a supervision order goes to the main leader of
     * who owes as well (抄送).
     */
    public record Paper(Ladder ladder, LadderStep step, String organName, String signedByName) {}

    /** @param level null for every level */
    public List<Line> open(Actor actor, Integer level) {
        return lines(actor.tenant(), lines.open(actor.tenant(), sight(actor), level));
    }

    public List<Line> ofProposal(Actor actor, String proposalId) {
        return lines(actor.tenant(), lines.ofProposal(actor.tenant(), sight(actor), proposalId));
    }

    /** @throws BusinessException FORBIDDEN for posts that are shown no card at all */
    public List<CardLine> cards(Actor actor) {
        requireCards(actor);
        return lines.cards(actor.tenant(), new Sight(cardsOf(actor), null, null)).stream()
                .map(card -> line(actor, card))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND for whoever may not see it */
    public File one(Actor actor, String ladderId) {
        Ladder ladder = visible(actor, ladderId);
        String tenant = actor.tenant();
        List<LadderStep> all = steps.of(tenant, ladderId);
        return new File(
                ladder,
                name(tenant, ladder.organ()),
                all,
                cards.ofLadder(tenant, ladderId).stream()
                        .filter(card -> sees(actor, card))
                        .map(card -> line(actor, card))
                        .toList(),
                meetings.ofLadder(tenant, ladderId),
                WhatNow.of(actor, ladder, all.isEmpty() ? null : all.get(all.size() - 1)));
    }

    /** @throws BusinessException NOT_FOUND when nothing was signed at that step */
    public Paper paper(Actor actor, String ladderId, int no) {
        Ladder ladder = visible(actor, ladderId);
        LadderStep step = steps.of(actor.tenant(), ladderId).stream()
                .filter(each -> each.no() == no && each.paperNumber() != null)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("error.supervision.unknown"));
        return new Paper(ladder, step, name(actor.tenant(), ladder.organ()), step.signedByName());
    }

    private Ladder visible(Actor actor, String ladderId) {
        Sight sight = sight(actor);
        return ladders.find(actor.tenant(), ladderId)
                .filter(ladder -> lines.sees(ladder, sight))
                .orElseThrow(() -> BusinessException.notFound("error.supervision.unknown"));
    }

    private List<Line> lines(String tenant, List<Ladder> found) {
        Map<String, LadderStep> now = steps
                .last(tenant, found.stream().map(Ladder::id).toList())
                .stream()
                .collect(Collectors.toMap(LadderStep::ladderId, Function.identity()));
        return found.stream()
                .map(ladder -> new Line(ladder, name(tenant, ladder.organ()), now.get(ladder.id())))
                .toList();
    }

    private CardLine line(Actor actor, ConductCard card) {
        return new CardLine(card, name(actor.tenant(), card.organ()), WhatNow.of(actor, card));
    }

    private String name(String tenant, String organ) {
        return directory.organ(tenant, organ).map(Directory.Organ::name).orElse(organ);
    }

    /** Cards are between the offices that watch and whoever got them. */
    void requireCards(Actor actor) {
        actor.require(LadderAct.SEE_LADDERS);
        if (!seesCards(actor)) {
            throw BusinessException.forbidden("error.ladders.cards");
        }
    }

    static boolean seesCards(Actor actor) {
        return actor.may(LadderAct.SEE_LADDERS) && Viewpoint.of(actor) != Viewpoint.SECRETARIAT;
    }

    /** Whose cards alone are shown to this post; null for the offices, which see all. */
    static String cardsOf(Actor actor) {
        return Viewpoint.of(actor) == Viewpoint.OFFICE ? null : actor.organ();
    }

    private static boolean sees(Actor actor, ConductCard card) {
        return seesCards(actor) && (cardsOf(actor) == null || card.organ().equals(actor.organ()));
    }

    /** @throws BusinessException FORBIDDEN for posts that are shown no ladder at all */
    static Sight sight(Actor actor) {
        actor.require(LadderAct.SEE_LADDERS);
        return switch (actor.role()) {
            case SUPERVISION_OFFICE, DISTRICT_LEADER, ASSESSMENT_OFFICE, AUDITOR -> new Sight(null, null, null);
            case COMMAND_CENTRE -> new Sight(null, null, "WHISTLE");
            case CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT -> new Sight(
                    null, ProposalKind.reviewedBy(actor.role()), null);
            default -> new Sight(actor.organ(), null, null);
        };
    }
}
