package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.huiyin.whistle.ContactSubdistrict;
import org.huiyin.whistle.DisputeWhistle;
import org.huiyin.whistle.NoteMeasure;
import org.huiyin.whistle.ReportIn;
import org.huiyin.whistle.ResolveWhistle;
import org.huiyin.whistle.SignWhistle;
import org.springframework.stereotype.Component;

/** What a department that is called does with its share, as the page's forms name it. */
@Component
class DepartmentActs {

    private final SignWhistle signing;
    private final ContactSubdistrict contact;
    private final ReportIn reportIn;
    private final NoteMeasure measures;
    private final ResolveWhistle resolving;
    private final DisputeWhistle disputing;

    DepartmentActs(
            SignWhistle signing,
            ContactSubdistrict contact,
            ReportIn reportIn,
            NoteMeasure measures,
            ResolveWhistle resolving,
            DisputeWhistle disputing) {
        this.signing = signing;
        this.contact = contact;
        this.reportIn = reportIn;
        this.measures = measures;
        this.resolving = resolving;
        this.disputing = disputing;
    }

    /** @return false when it is none of these */
    boolean perform(Actor actor, String part, String act, Typed typed, String standing) {
        int version = typed.version();
        switch (act) {
            case "sign" -> signing.sign(actor, new SignWhistle.Command(part, version));
            case "contact" -> contact.contact(
                    actor, new ContactSubdistrict.Command(part, version, typed.words("words")));
            case "report-in" -> reportIn.reportIn(
                    actor, new ReportIn.Command(part, version, standing, typed.decimal("lng"), typed.decimal("lat")));
            case "note" -> measures.note(actor, new NoteMeasure.Command(part, version, typed.words("text")));
            case "resolve" -> resolving.resolve(
                    actor, new ResolveWhistle.Command(part, version, typed.words("resolution")));
            case "dispute" -> disputing.dispute(
                    actor,
                    new DisputeWhistle.Command(part, version, typed.words("reason"), typed.text("suggestedOrgan")));
            default -> {
                return false;
            }
        }
        return true;
    }
}
