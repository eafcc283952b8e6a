package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.WhistleReportedIn;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.WhistleParts.Site;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 现场报到: the department's people stand on site, with the place and a photograph. Who comes has thereby made contact. */
@Service
public class ReportIn {

    private static final int PLACE = 200;

    private final WhistleParts parts;
    private final ReportInPhotos photos;
    private final ContactSubdistrict contact;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    ReportIn(
            WhistleParts parts,
            ReportInPhotos photos,
            ContactSubdistrict contact,
            WhistleClocks clocks,
            WhistleBook book) {
        this.parts = parts;
        this.photos = photos;
        this.contact = contact;
        this.clocks = clocks;
        this.book = book;
    }

    /** The photographs hang on the part already (purpose WHISTLE_REPORT_IN). */
    public record Command(String partId, int version, String place, Double lng, Double lat) {}

    @Transactional
    public void reportIn(Actor actor, Command command) {
        actor.require(WhistleAct.ANSWER_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        if (p.state() != PartState.SIGNED && p.state() != PartState.CONTACTED) {
            throw WhistleBook.movedOn();
        }
        check(p, command);
        if (p.state() == PartState.SIGNED) {
            contact.contacted(actor, held, "现场报到时当面联系");
        }
        boolean late = clocks.late(w, p.id(), WhistleClocks.REPORT_IN);
        clocks.meet(w, p.id(), WhistleClocks.REPORT_IN);
        String place = command.place().strip();
        parts.reportedIn(p, new Site(place, command.lng(), command.lat()), actor.personName(), book.now(), late);
        book.publish(new WhistleReportedIn(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), place, late));
    }

    private void check(WhistlePart p, Command c) {
        if (c.place() == null || c.place().isBlank() || c.place().length() > PLACE) {
            throw BusinessException.invalid(Problem.at("place", "error.whistle.words", String.valueOf(PLACE)));
        }
        if ((c.lng() == null) != (c.lat() == null)) {
            throw BusinessException.invalid(Problem.at("lng", "error.whistle.position"));
        }
        if (!photos.any(p)) {
            throw BusinessException.gateClosed("error.whistle.reportIn.photo");
        }
    }
}
