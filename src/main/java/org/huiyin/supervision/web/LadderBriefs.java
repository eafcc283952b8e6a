package org.huiyin.supervision.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderDesk;
import org.huiyin.supervision.LadderLine;
import org.huiyin.supervision.LadderQuestion;
import org.huiyin.supervision.LadderStep;
import org.springframework.stereotype.Component;

/** On a leader's home, for templates as {@code @ladderBriefs}: what has climbed to the leaders, and what led to it in a few lines. */
@Component("ladderBriefs")
public class LadderBriefs {

    private static final int SHOWN = 6;

    /** More than that stand on this level in no district; the board has them all. */
    private static final int LOOKED_AT = 100;

    /** To be taken, or taken and to be ruled; what was ruled waits for the department. */
    private static final Set<LadderStep.State> WAITING =
            EnumSet.of(LadderStep.State.WAITING_SIGNATURE, LadderStep.State.SENT);

    private final LadderBoard board;
    private final LadderDesk desk;
    private final LadderWords words;

    LadderBriefs(LadderBoard board, LadderDesk desk, LadderWords words) {
        this.board = board;
        this.desk = desk;
        this.words = words;
    }

    /**
     * A ladder that waits for this leader.
     *
     * @param before the steps it went through before this one
     * @param owed what was owed or happened, in words
     */
    public record Brief(LadderLine line, String organName, String owed, List<LadderStep> before) {

        public Ladder ladder() {
            return line.ladder();
        }

        /** Taken already: the ruling is waited for. */
        public boolean toRule() {
            return line.step().state() == LadderStep.State.SENT;
        }
    }

    /** @param more how many there are besides */
    public record Waiting(List<Brief> shown, int more) {}

    public Waiting of(Actor actor) {
        LadderQuestion asked = new LadderQuestion(Ladder.LEAD, null, null, null, false, null);
        List<LadderLine> waiting = board.page(actor, asked, null, LOOKED_AT).rows().stream()
                .filter(line ->
                        line.step() != null && WAITING.contains(line.step().state()))
                .toList();
        List<Brief> shown =
                waiting.stream().limit(SHOWN).map(line -> brief(actor, line)).toList();
        return new Waiting(shown, waiting.size() - shown.size());
    }

    private Brief brief(Actor actor, LadderLine line) {
        Ladder ladder = line.ladder();
        List<LadderStep> steps = desk.one(actor, ladder.id()).steps();
        Map<String, String> names = words.organs(actor.tenant());
        return new Brief(
                line,
                names.getOrDefault(ladder.organ(), ladder.organ()),
                words.owed(line),
                steps.subList(0, Math.max(0, steps.size() - 1)));
    }
}
