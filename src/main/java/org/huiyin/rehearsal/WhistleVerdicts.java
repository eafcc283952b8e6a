package org.huiyin.rehearsal;

import org.huiyin.identity.Directory;
import org.huiyin.rehearsal.persistence.WhistleRows;
import org.huiyin.rehearsal.persistence.WhistleRows.Part;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.whistle.DisputeWhistle;
import org.huiyin.whistle.Mark;
import org.huiyin.whistle.RateDepartment;
import org.huiyin.whistle.RateWhistle;
import org.huiyin.whistle.SendBackResolution;
import org.huiyin.whistle.VerifyResolution;
import org.springframework.stereotype.Component;

/** What both sides say of a rehearsal whistle: the dispute, the verification, the ratings. */
@Component
class WhistleVerdicts {

    private final DisputeWhistle disputing;
    private final VerifyResolution verifying;
    private final SendBackResolution sendingBack;
    private final Ratings ratings;
    private final WhistleRows rows;
    private final RehearsalCast cast;

    WhistleVerdicts(
            DisputeWhistle disputing,
            VerifyResolution verifying,
            SendBackResolution sendingBack,
            Ratings ratings,
            WhistleRows rows,
            RehearsalCast cast) {
        this.disputing = disputing;
        this.verifying = verifying;
        this.sendingBack = sendingBack;
        this.ratings = ratings;
        this.rows = rows;
        this.cast = cast;
    }

    /** Of the department by the sub-district, of the whistle by the department. */
    @Component("rehearsalRatings")
    static class Ratings {

        private final RateDepartment ofDepartment;
        private final RateWhistle ofWhistle;

        Ratings(RateDepartment ofDepartment, RateWhistle ofWhistle) {
            this.ofDepartment = ofDepartment;
            this.ofWhistle = ofWhistle;
        }
    }

    void disputed(String tenant, Part part) {
        disputing.dispute(
                cast.holder(tenant, Role.DEPARTMENT_DEPUTY_LEADER, part.organ()),
                new DisputeWhistle.Command(part.id(), version(tenant, part), "该事项不属本单位职责，请核对“三定”规定。", null));
    }

    void verified(Directory.Organ subdistrict, Part part) {
        verifying.verify(
                staff(subdistrict), new VerifyResolution.Command(part.id(), version(subdistrict.tenant(), part)));
    }

    void sentBack(Directory.Organ subdistrict, Part part) {
        sendingBack.sendBack(
                staff(subdistrict),
                new SendBackResolution.Command(part.id(), version(subdistrict.tenant(), part), "现场仍未清理干净，请继续处置。"));
    }

    /** @param number who is satisfied, the number tells */
    void rated(Directory.Organ subdistrict, Part part, int number) {
        String tenant = subdistrict.tenant();
        Mark mark = number % 5 == 4 ? Mark.DISSATISFIED : number % 2 == 0 ? Mark.SATISFIED : Mark.BASICALLY_SATISFIED;
        ratings.ofDepartment.rate(
                staff(subdistrict),
                new RateDepartment.Command(part.id(), version(tenant, part), mark, mark.isBad() ? "到场晚，整改不彻底。" : null));
        ratings.ofWhistle.rate(
                cast.holder(tenant, Role.DEPARTMENT_HANDLER, part.organ()),
                new RateWhistle.Command(part.id(), version(tenant, part), Mark.PROPER, null));
    }

    private int version(String tenant, Part part) {
        return rows.partVersion(tenant, part.id());
    }

    private Actor staff(Directory.Organ subdistrict) {
        return cast.holder(subdistrict.tenant(), Role.SUBDISTRICT_STAFF, subdistrict.code());
    }
}
