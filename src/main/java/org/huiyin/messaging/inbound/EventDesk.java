package org.huiyin.messaging.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.messaging.MessagingAct;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of events that were not taken, and what they may do with them. */
@Service
public class EventDesk {

    private static final int PAGE = 50;
    private static final int LONGEST_REMARK = 500;

    private final JdbcEventDesk rows;
    private final SecondLook secondLook;
    private final Clock clock;

    EventDesk(JdbcEventDesk rows, SecondLook secondLook, Clock clock) {
        this.rows = rows;
        this.secondLook = secondLook;
        this.clock = clock;
    }

    /** Newest first: events of the actor's district and those whose district nobody knows. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, Filter filter, Long before) {
        actor.require(MessagingAct.SEE_EVENTS);
        return rows.list(actor.tenant(), filter.statuses(), before == null ? Long.MAX_VALUE : before, PAGE);
    }

    /** @throws BusinessException NOT_FOUND */
    @Transactional(readOnly = true)
    public Detail get(Actor actor, long id) {
        actor.require(MessagingAct.SEE_EVENTS);
        return rows.find(actor.tenant(), id).orElseThrow(() -> notFound(id));
    }

    @Transactional(readOnly = true)
    public byte[] raw(Actor actor, long id) {
        actor.require(MessagingAct.SEE_EVENTS);
        return rows.raw(actor.tenant(), id).orElseThrow(() -> notFound(id));
    }

    /** Runs the kept bytes through the whole examination again; has transactions of its own. */
    public Detail retry(Actor actor, long id) {
        actor.require(MessagingAct.RETRY_EVENT);
        Detail event = get(actor, id);
        requireOpen(event);
        if (event.erased() != null) {
            throw BusinessException.stale("error.event-desk.erased");
        }
        secondLook.at(id);
        return get(actor, id);
    }

    @Transactional
    public void close(Actor actor, long id, String remark) {
        actor.require(MessagingAct.CLOSE_EVENT);
        String text = remark == null ? "" : remark.strip();
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > LONGEST_REMARK) {
            throw BusinessException.invalid(Problem.at("remark", "error.event-desk.remark", String.valueOf(length)));
        }
        requireOpen(get(actor, id));
        if (!rows.close(actor.tenant(), id, actor.person(), Texts.printable(text), clock.instant())) {
            throw stale();
        }
    }

    private static void requireOpen(Detail event) {
        if (!event.line().open()) {
            throw stale();
        }
    }

    private static BusinessException stale() {
        return BusinessException.stale("error.event-desk.state");
    }

    private static BusinessException notFound(long id) {
        return BusinessException.notFound("error.event-desk.not-found", String.valueOf(id));
    }

    /** What the list shows. */
    public enum Filter {
        OPEN("REJECTED", "PARKED", "PARKED_EXPIRED"),
        REJECTED("REJECTED"),
        PARKED("PARKED"),
        PARKED_EXPIRED("PARKED_EXPIRED"),
        CLOSED("CLOSED");

        private final List<String> statuses;

        Filter(String... statuses) {
            this.statuses = List.of(statuses);
        }

        List<String> statuses() {
            return statuses;
        }
    }

    /** One line of the list. */
    public record Line(
            long id,
            String tenant,
            Instant receivedAt,
            String type,
            String source,
            String eventId,
            String status,
            String reason,
            int attempts) {

        public boolean open() {
            return Filter.OPEN.statuses().contains(status);
        }
    }

    /**
     * @param text the first 64 KiB as text
     * @param size bytes that came
     * @param erased SHA-256 of the bytes when they are no longer kept, else null
     */
    public record Detail(
            Line line,
            String position,
            String key,
            String subjectId,
            String trace,
            Instant nextAttemptAt,
            Instant patienceUntil,
            String closedBy,
            String remark,
            Map<String, String> headers,
            String text,
            int size,
            String erased) {}
}
