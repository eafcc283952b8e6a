package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.WhistleRated;
import org.huiyin.whistle.WhistleRating.Of;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 部门评价哨单: the department says whether it was called properly. */
@Service
public class RateWhistle {

    private final Ratings ratings;
    private final WhistleBook book;

    RateWhistle(Ratings ratings, WhistleBook book) {
        this.ratings = ratings;
        this.book = book;
    }

    /** @param remark asked for with a bad word */
    public record Command(String partId, int version, Mark mark, String remark) {}

    @Transactional
    public void rate(Actor actor, Command command) {
        actor.require(WhistleAct.RATE_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        ratings.rate(actor, held, Of.WHISTLE, command.mark(), command.remark());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        book.publish(new WhistleRated(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), command.mark()));
    }
}
