package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleRating.Of;
import org.huiyin.whistle.persistence.WhistleRatings;
import org.springframework.stereotype.Component;

/** Both directions of the rating: one word each, a bad one with its reason, never a second time. */
@Component
class Ratings {

    private final WhistleRatings rows;
    private final WhistleBook book;

    Ratings(WhistleRatings rows, WhistleBook book) {
        this.rows = rows;
        this.book = book;
    }

    void rate(Actor actor, Held held, Of of, Mark mark, String remark) {
        if (held.whistle().state() != WhistleState.RATING || held.part().state() != PartState.VERIFIED) {
            throw WhistleBook.movedOn();
        }
        if (mark == null || mark.isOfDepartment() != (of == Of.DEPARTMENT)) {
            throw BusinessException.invalid(Problem.at("mark", "error.whistle.mark"));
        }
        boolean silent = remark == null || remark.isBlank();
        if (mark.isBad() && silent) {
            throw BusinessException.invalid(Problem.at("remark", "error.whistle.remark"));
        }
        var rating = new WhistleRating(
                held.whistle().id(),
                held.part().id(),
                of,
                mark,
                silent ? null : WhistleBook.words("remark", remark),
                actor.personName(),
                book.now());
        if (!rows.add(actor.tenant(), rating, actor.person())) {
            throw BusinessException.stale("error.whistle.rated");
        }
    }
}
