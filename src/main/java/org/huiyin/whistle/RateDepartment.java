package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.DepartmentRated;
import org.huiyin.whistle.WhistleRating.Of;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 街道评价部门: the sub-district says how a department has worked. */
@Service
public class RateDepartment {

    private final Ratings ratings;
    private final WhistleBook book;

    RateDepartment(Ratings ratings, WhistleBook book) {
        this.ratings = ratings;
        this.book = book;
    }

    /** @param remark asked for with a bad word */
    public record Command(String partId, int version, Mark mark, String remark) {}

    @Transactional
    public void rate(Actor actor, Command command) {
        actor.require(WhistleAct.RATE_DEPARTMENT);
        Held held = book.calledBy(actor, command.partId(), command.version());
        ratings.rate(actor, held, Of.DEPARTMENT, command.mark(), command.remark());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        book.publish(new DepartmentRated(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), command.mark()));
    }
}
