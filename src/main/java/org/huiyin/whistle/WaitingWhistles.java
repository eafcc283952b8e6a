package org.huiyin.whistle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WaitingWhistle.Asked;
import org.huiyin.whistle.persistence.WaitingRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 待我办的哨单: what waits for this post, emergencies and what runs out first on top. */
@Service
@Transactional(readOnly = true)
public class WaitingWhistles {

    /** More than anybody reads at once; the list has them all. */
    public static final int MOST = 100;

    private static final Comparator<WaitingWhistle> ORDER = Comparator.comparing(
                    (WaitingWhistle w) -> w.kind() != WhistleKind.EMERGENCY)
            .thenComparing(w -> w.clock() == null ? Instant.MAX : w.clock().until())
            .thenComparing(WaitingWhistle::whistleId);

    private final WaitingRows rows;
    private final Clock clock;

    WaitingWhistles(WaitingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<WaitingWhistle> of(Actor actor) {
        List<WaitingWhistle> found = new ArrayList<>();
        if (actor.may(WhistleAct.SEE_OWN_WHISTLES)) {
            found.addAll(rows.sharesOf(actor.tenant(), actor.organ()));
            found.addAll(rows.toRate(actor.tenant(), actor.organ()));
            found.addAll(rows.ofSubdistrict(actor.tenant(), actor.organ(), actor.person()));
        }
        if (actor.may(WhistleAct.TRIAGE_WHISTLE)) {
            found.addAll(rows.toDispatch(actor.tenant()));
        }
        if (actor.role() == Role.DISTRICT_LEADER) {
            found.addAll(rows.toCosign(actor.tenant()));
        }
        if (actor.may(WhistleAct.DISPUTE_WHISTLE)) {
            found.addAll(rows.toAnswer(actor.tenant(), actor.organ()));
        }
        WhistleDispute.Level level = levelOf(actor);
        if (level != null) {
            found.addAll(rows.toRule(actor.tenant(), level));
        }
        return found.stream()
                .filter(w -> isAsked(actor, w.asked()))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /** For those who look at the whole district: of which a clock has gone by, the longest first. */
    public List<WaitingWhistle> inTrouble(Actor actor, int most) {
        actor.require(WhistleAct.SEE_DISTRICT_WHISTLES);
        return rows.inTrouble(actor.tenant(), clock.instant(), most);
    }

    private static WhistleDispute.Level levelOf(Actor actor) {
        if (!actor.may(WhistleAct.RULE_ON_DISPUTE)) {
            return null;
        }
        return switch (actor.role()) {
            case COMMAND_CENTRE -> WhistleDispute.Level.CENTRE;
            case ESTABLISHMENT_OFFICE -> WhistleDispute.Level.ESTABLISHMENT;
            default -> WhistleDispute.Level.LEADER;
        };
    }

    private static boolean isAsked(Actor actor, Asked asked) {
        return switch (asked) {
            case SIGN -> actor.may(WhistleAct.SIGN_WHISTLE);
            case CONTACT, REPORT_IN, RESOLVE, REWORK -> actor.may(WhistleAct.ANSWER_WHISTLE);
            case TAKE_UP, COMPLETE -> actor.may(WhistleAct.DRAFT_WHISTLE);
            case RELEASE -> actor.may(WhistleAct.COSIGN_WHISTLE);
            case VERIFY -> actor.may(WhistleAct.VERIFY_RESOLUTION);
            case RATE -> actor.may(WhistleAct.RATE_DEPARTMENT) || actor.may(WhistleAct.RATE_WHISTLE);
            case TRIAGE, RULE, ANSWER_RULING, WATCH -> true;
        };
    }
}
