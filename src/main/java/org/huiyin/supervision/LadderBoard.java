package org.huiyin.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.handling.Viewpoint;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.shared.Role;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.CoordinationMeetings;
import org.huiyin.supervision.persistence.LadderBoardRows;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows ladders: the board, one ladder with all it went through, and the cards; to the offices and to who owes. */
@Service
@Transactional(readOnly = true)
public class LadderBoard {

    private final Ladders ladders;
    private final LadderSteps steps;
    private final LadderBoardRows board;
    private final ConductCards cards;
    private final CoordinationMeetings meetings;
    private final LadderFile file;

    LadderBoard(
            Ladders ladders,
            LadderSteps steps,
            LadderBoardRows board,
            ConductCards cards,
            CoordinationMeetings meetings,
            LadderFile file) {
        this.ladders = ladders;
        this.steps = steps;
        this.board = board;
        this.cards = cards;
        this.meetings = meetings;
        this.file = file;
    }

    /**
     * A ladder with all it went through.
     *
     * @param line where it stands
     * @param act what this viewer can do with it now, as the end of a message key, or null
     * @param history what happened on the subject's own file, newest first; for offices and leaders
     * @param deadlines the subject's and the ladder's own
     */
    public record Shown(
            LadderLine line,
            List<LadderStep> steps,
            List<CoordinationMeeting> meetings,
            List<ConductCard> cards,
            List<Deadline> clocks,
            List<Deadline> deadlines,
            List<Journal.Row> timeline,
            List<Journal.Row> history,
            Set<LadderDoing> doings) {

        public Ladder ladder() {
            return line.ladder();
        }

        /** The meeting of the step it stands on, or null. */
        public CoordinationMeeting meeting() {
            return meetings.stream()
                    .filter(m ->
                            line.step() != null && m.stepNo() == line.step().no())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A card with the ladder it came from, and what this viewer can do with it now. */
    public record ShownCard(ConductCard card, Ladder ladder, boolean appeal, boolean answer) {}

    public Map<Integer, Integer> counts(Actor actor, LadderQuestion asked) {
        actor.require(LadderAct.SEE_LADDERS);
        return board.counts(actor.tenant(), narrowed(actor, asked), kindOf(actor.role()));
    }

    /** @param after key of the line before, or null */
    public Page<LadderLine> page(Actor actor, LadderQuestion asked, String after, int size) {
        actor.require(LadderAct.SEE_LADDERS);
        return board.page(actor.tenant(), narrowed(actor, asked), kindOf(actor.role()), after, size);
    }

    /** @throws BusinessException when there is none, or this viewer may not see it */
    public Ladder requireVisible(Actor actor, String ladderId) {
        actor.require(LadderAct.SEE_LADDERS);
        return ladders.find(actor.tenant(), ladderId)
                .filter(ladder -> sees(actor, ladder))
                .orElseThrow(() -> BusinessException.notFound("error.supervision.unknown"));
    }

    public Shown one(Actor actor, String ladderId) {
        Ladder ladder = requireVisible(actor, ladderId);
        List<LadderStep> all = steps.of(ladder.tenant(), ladder.id());
        LadderStep last = all.isEmpty() ? null : all.get(all.size() - 1);
        List<Deadline> clocks = file.clocks(ladder);
        Deadline running = clocks.stream()
                .filter(clock -> "OPEN".equals(clock.status()))
                .findFirst()
                .orElse(null);
        LadderLine line = new LadderLine(
                ladder,
                last,
                running == null ? null : running.due(),
                running == null ? null : running.warnFrom(),
                running == null ? null : running.redFrom());
        return new Shown(
                line,
                all,
                meetings.ofLadder(ladder.tenant(), ladder.id()),
                cards.ofLadder(ladder.tenant(), ladder.id()),
                clocks,
                file.deadlines(ladder),
                file.timeline(ladder),
                Viewpoint.of(actor) == Viewpoint.OFFICE ? file.history(ladder) : List.of(),
                LadderDoing.of(actor, ladder, last));
    }

    /** Ladders of a proposal, with the steps they stand on; for its page. */
    public List<LadderLine> ofProposal(Actor actor, String proposalId) {
        if (!actor.may(LadderAct.SEE_LADDERS)) {
            return List.of();
        }
        return ladders.ofProposal(actor.tenant(), proposalId).stream()
                .filter(ladder -> sees(actor, ladder))
                .map(ladder -> new LadderLine(ladder, steps.last(ladder).orElse(null), null, null, null))
                .toList();
    }

    /** 黄牌、红牌: of the district for the offices, of its own for a department; appeals to answer first. */
    public List<ShownCard> cards(Actor actor, String organ, int most) {
        requireCards(actor);
        String whose = Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : organ;
        List<ConductCard> found = cards.of(actor.tenant(), whose, most);
        Map<String, Ladder> from = board.some(
                actor.tenant(),
                found.stream().map(ConductCard::ladderId).distinct().toList());
        return found.stream()
                .map(card -> new ShownCard(
                        card,
                        from.get(card.ladderId()),
                        card.state() == ConductCard.State.VALID
                                && card.organ().equals(actor.organ())
                                && actor.may(LadderAct.APPEAL_CARD)
                                && !file.today().isAfter(card.appealUntil()),
                        card.state() == ConductCard.State.APPEALED && actor.may(LadderAct.ANSWER_APPEAL)))
                .toList();
    }

    public Instant now() {
        return file.now();
    }

    /** Cards are between the offices that watch and the department that got them. */
    private void requireCards(Actor actor) {
        actor.require(LadderAct.SEE_LADDERS);
        if (!seesCards(actor)) {
            throw BusinessException.forbidden("error.ladders.cards");
        }
    }

    public boolean seesCards(Actor actor) {
        Viewpoint from = Viewpoint.of(actor);
        return actor.may(LadderAct.SEE_LADDERS) && (from == Viewpoint.OFFICE || from == Viewpoint.DEPARTMENT);
    }

    private boolean sees(Actor actor, Ladder ladder) {
        return switch (Viewpoint.of(actor)) {
            case OFFICE -> true;
            case DEPARTMENT -> ladder.organ().equals(actor.organ()) || file.called(ladder, actor.organ());
            case SECRETARIAT -> ladder.proposalId() != null
                    && file.kindOf(ladder)
                            .map(kind -> kind.reviewer() == actor.role())
                            .orElse(false);
            case NOBODY -> actor.role() == Role.COMMAND_CENTRE
                    && "WHISTLE".equals(ladder.obligation().subjectType());
            case PROPOSER -> false;
        };
    }

    private static LadderQuestion narrowed(Actor actor, LadderQuestion asked) {
        String organ = Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : asked.organ();
        String subject = actor.role() == Role.COMMAND_CENTRE ? "WHISTLE" : asked.subjectType();
        return new LadderQuestion(asked.level(), organ, subject, asked.trigger(), asked.closed());
    }

    private static String kindOf(Role role) {
        return switch (role) {
            case CONGRESS_SECRETARIAT -> ProposalKind.DEPUTY_SUGGESTION.name();
            case CPPCC_SECRETARIAT -> ProposalKind.MEMBER_PROPOSAL.name();
            default -> null;
        };
    }
}
