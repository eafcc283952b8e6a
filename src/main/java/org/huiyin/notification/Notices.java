package org.huiyin.notification;

import java.time.Clock;
import java.util.List;
import org.huiyin.notification.persistence.NoticeRows;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's notices in the post they act by; nobody reads another's, nor one's own of another post. */
@Service
public class Notices {

    private static final int PAGE = 30;
    private static final int COUNTED = 100;

    private final NoticeRows rows;
    private final Clock clock;

    Notices(NoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param older id below which the next page begins, or null on the last */
    public record Page(List<Notice> notices, Long older) {}

    /** Counted up to a hundred. */
    public int unread(Actor actor) {
        return isSomebody(actor) ? rows.unread(actor.tenant(), Recipient.of(actor), clock.instant(), COUNTED) : 0;
    }

    public Page page(Actor actor, boolean unreadOnly, Long before) {
        if (!isSomebody(actor)) {
            return new Page(List.of(), null);
        }
        List<Notice> found = rows.of(
                actor.tenant(),
                Recipient.of(actor),
                clock.instant(),
                unreadOnly,
                before == null ? Long.MAX_VALUE : before,
                PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Notice> page = more ? found.subList(0, PAGE) : found;
        return new Page(page, more ? page.get(PAGE - 1).id() : null);
    }

    /**
     * Marks one as read.
     *
     * @throws BusinessException NOT_FOUND when this person has no such notice in this post
     */
    @Transactional
    public Notice read(Actor actor, long id) {
        Notice notice = (isSomebody(actor)
                        ? rows.find(actor.tenant(), Recipient.of(actor), clock.instant(), id)
                        : java.util.Optional.<Notice>empty())
                .orElseThrow(() -> BusinessException.notFound("error.notice.notFound"));
        rows.read(actor.tenant(), Recipient.of(actor), id, clock.instant());
        return notice;
    }

    /** Marks as read what the reader has seen, not what came meanwhile. @return how many */
    @Transactional
    public int readAll(Actor actor, long upTo) {
        return isSomebody(actor) ? rows.readAll(actor.tenant(), Recipient.of(actor), upTo, clock.instant()) : 0;
    }

    private static boolean isSomebody(Actor actor) {
        return actor != null && actor.role() != null && actor.organ() != null;
    }
}
