package org.huiyin.whistle;

import java.time.Instant;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputed;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退哨异议: the department says that it is not its matter, within one working day and before it signs; to an emergency it comes first
 * and objects afterwards. The clocks do not stop for it.
 */
@Service
public class DisputeWhistle {

    private final WhistleDisputes disputes;
    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final Directory directory;
    private final WhistleBook book;

    DisputeWhistle(
            WhistleDisputes disputes, WhistleParts parts, WhistleClocks clocks, Directory directory, WhistleBook book) {
        this.disputes = disputes;
        this.parts = parts;
        this.clocks = clocks;
        this.directory = directory;
        this.book = book;
    }

    /** @param suggestedOrgan whose matter it is in the department's eyes, or null */
    public record Command(String partId, int version, String reason, String suggestedOrgan) {}

    @Transactional
    public void dispute(Actor actor, Command command) {
        actor.require(WhistleAct.DISPUTE_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        requireRight(w, p);
        var dispute = dispute(actor, p, command);
        disputes.add(dispute);
        clocks.start(w, p.id(), WhistleClocks.DISPUTE, "whistle.dispute");
        if (!w.emergency()) {
            parts.state(p, PartState.DISPUTED);
        }
        book.publish(new WhistleDisputed(
                actor,
                w.id(),
                w.number(),
                p.id(),
                p.organ(),
                book.name(w.tenant(), p.organ()),
                dispute.id(),
                dispute.reason(),
                w.emergency()));
    }

    private WhistleDispute dispute(Actor actor, WhistlePart p, Command c) {
        String suggested = c.suggestedOrgan() == null || c.suggestedOrgan().isBlank() ? null : c.suggestedOrgan();
        if (suggested != null
                && (suggested.equals(p.organ())
                        || directory
                                .organ(actor.tenant(), suggested)
                                .filter(Directory.Organ::handles)
                                .isEmpty())) {
            throw BusinessException.invalid(Problem.at("suggestedOrgan", "error.whistle.department", suggested));
        }
        return new WhistleDispute(
                actor.tenant(),
                Ids.next(),
                p.whistleId(),
                p.id(),
                p.organ(),
                WhistleBook.words("reason", c.reason()),
                suggested,
                actor.personName(),
                book.now(),
                Level.CENTRE,
                State.RULING,
                null,
                List.of());
    }

    private void requireRight(Whistle w, WhistlePart p) {
        if (disputes.times(w.tenant(), p.id()) > 0) {
            throw BusinessException.gateClosed("error.whistle.dispute.once");
        }
        if (w.emergency()) {
            if (p.state() != PartState.REPORTED_IN && p.state() != PartState.HANDLING) {
                throw BusinessException.gateClosed("error.whistle.dispute.emergency");
            }
        } else if (p.state() != PartState.DISPATCHED) {
            throw BusinessException.gateClosed("error.whistle.dispute.signed");
        }
        Instant from = w.emergency() ? p.reportedInAt() : p.dispatchedAt();
        if (!book.now().isBefore(clocks.disputeUntil(w, from))) {
            throw BusinessException.gateClosed("error.whistle.dispute.window");
        }
    }
}
