package org.huiyin.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** Finds what makes a verdict look arranged. */
@Component
class VerdictMarks {

    /** Nobody reads a letter faster. */
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    private static final int RECENT_DAYS = 90;

    private final ClientNetworks networks;

    VerdictMarks(ClientNetworks networks) {
        this.networks = networks;
    }

    /** @param network where the verdict came from, or null when that is not known */
    Set<FeedbackMark> of(String tenant, FeedbackRound round, String network, Instant now) {
        Set<FeedbackMark> marks = EnumSet.noneOf(FeedbackMark.class);
        if (now.isBefore(round.requestedAt().plus(AT_ONCE))) {
            marks.add(FeedbackMark.AT_ONCE);
        }
        boolean known = network != null && !round.organs().isEmpty();
        if (known
                && networks.usedBy(
                        tenant, round.organs(), network, ChinaTime.dateOf(now).minusDays(RECENT_DAYS))) {
            marks.add(FeedbackMark.DEPARTMENT_NETWORK);
        }
        return marks;
    }
}
