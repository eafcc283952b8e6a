package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.handling.Viewpoint;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.PagedRows.Page;
import org.huiyin.shared.Role;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.LadderBoardRows;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 升级阶梯 as its pages show it: the board page by page, one ladder with its clocks and all that led to it, and the cards. */
@Service
@Transactional(readOnly = true)
public class LadderBoard {

    private static final int MOST = 50;

    private final LadderDesk desk;
    private final LadderBoardRows board;
    private final ConductCards cards;
    private final LadderFile file;

    LadderBoard(LadderDesk desk, LadderBoardRows board, ConductCards cards, LadderFile file) {
        this.desk = desk;
        this.board = board;
        this.cards = cards;
        this.file = file;
    }

    /**
     * A ladder with all it went through.
     *
     * @param line where it stands
     * @param history what happened on the subject's own file, newest first; for offices and leaders
     * @param clocks the ladder's own
     * @param deadlines of what it is about
     * @param doings what this viewer can do with it now
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
    }

    /** A card with the ladder it came from, and what this viewer can do with it now. */
    public record ShownCard(ConductCard card, Ladder ladder, boolean appealOver, boolean appeal, boolean answer) {}

    public Map<Integer, Integer> counts(Actor actor, LadderQuestion asked) {
        actor.require(LadderAct.SEE_LADDERS);
        return board.counts(actor.tenant(), narrowed(actor, asked), ProposalKind.reviewedBy(actor.role()));
    }

    /** @param after key of the line before, or null */
    public Page<LadderLine> page(Actor actor, LadderQuestion asked, String after, int size) {
        actor.require(LadderAct.SEE_LADDERS);
        return board.page(actor.tenant(), narrowed(actor, asked), ProposalKind.reviewedBy(actor.role()), after, size);
    }

    /** Ladders of a proposal and what hangs on it, of a whistle or an item, open ones first; none for who may see none. */
    public List<LadderLine> about(Actor actor, String subjectId) {
        if (!actor.may(LadderAct.SEE_LADDERS)) {
            return List.of();
        }
        return Stream.of(false, true)
                .flatMap(closed -> page(actor, LadderQuestion.about(subjectId, closed), null, MOST).rows().stream())
                .toList();
    }

    /** @throws BusinessException NOT_FOUND for whoever may not see it */
    public Shown one(Actor actor, String ladderId) {
        LadderDesk.File seen = desk.one(actor, ladderId);
        Ladder ladder = seen.ladder();
        LadderStep last =
                seen.steps().isEmpty() ? null : seen.steps().get(seen.steps().size() - 1);
        List<Deadline> clocks = file.clocks(ladder);
        // the clock of an appeal belongs to its card, not to the level
        Deadline running = clocks.stream()
                .filter(clock -> "OPEN".equals(clock.status()) && clock.scopeId() == null)
                .findFirst()
                .orElse(null);
        Instant owedFrom = file.owedFrom(ladder);
        LadderLine line = running == null
                ? new LadderLine(ladder, last, null, null, null, false, owedFrom)
                : new LadderLine(
                        ladder,
                        last,
                        running.due(),
                        running.warnFrom(),
                        running.redFrom(),
                        running.provisional(),
                        owedFrom);
        return new Shown(
                line,
                seen.steps(),
                seen.meetings(),
                seen.cards().stream().map(LadderDesk.CardLine::card).toList(),
                clocks,
                file.deadlines(ladder),
                file.timeline(ladder),
                Viewpoint.of(actor) == Viewpoint.OFFICE ? file.history(ladder) : List.of(),
                LadderDoing.of(actor, ladder, last));
    }

    /** 黄牌、红牌: of the district for the offices, of its own for a department; appeals to answer first. */
    public List<ShownCard> cards(Actor actor, String organ, int most) {
        desk.requireCards(actor);
        String whose = seesAllCards(actor) ? organ : actor.organ();
        List<ConductCard> found = cards.of(actor.tenant(), whose, most);
        Map<String, Ladder> from = board.some(
                actor.tenant(),
                found.stream().map(ConductCard::ladderId).distinct().toList());
        return found.stream()
                .map(card -> shown(actor, card, from.get(card.ladderId())))
                .toList();
    }

    private ShownCard shown(Actor actor, ConductCard card, Ladder from) {
        boolean over = file.isAppealOver(card);
        boolean own = card.organ().equals(actor.organ()) && actor.may(LadderAct.APPEAL_CARD);
        return new ShownCard(
                card,
                from,
                over,
                own && card.state() == ConductCard.State.VALID && !over,
                card.state() == ConductCard.State.APPEALED && actor.may(LadderAct.ANSWER_APPEAL));
    }

    /** Until when a meeting called now can be held. */
    public LocalDateTime latestMeeting(Ladder ladder) {
        return file.latestMeeting(ladder);
    }

    public Instant now() {
        return file.now();
    }

    public boolean seesCards(Actor actor) {
        return LadderDesk.seesCards(actor);
    }

    /** Else only those of the own organ. */
    public boolean seesAllCards(Actor actor) {
        return LadderDesk.cardsOf(actor) == null;
    }

    private static LadderQuestion narrowed(Actor actor, LadderQuestion asked) {
        String organ = Viewpoint.of(actor) == Viewpoint.DEPARTMENT ? actor.organ() : asked.organ();
        String subject = actor.role() == Role.COMMAND_CENTRE ? "WHISTLE" : asked.subjectType();
        return new LadderQuestion(asked.level(), organ, subject, asked.trigger(), asked.closed(), asked.about());
    }
}
