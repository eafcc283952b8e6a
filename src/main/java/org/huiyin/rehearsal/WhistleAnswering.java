package org.huiyin.rehearsal;

import org.huiyin.documents.AddAttachment;
import org.huiyin.rehearsal.persistence.WhistleRows;
import org.huiyin.rehearsal.persistence.WhistleRows.Part;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.whistle.ContactSubdistrict;
import org.huiyin.whistle.NoteMeasure;
import org.huiyin.whistle.ReportIn;
import org.huiyin.whistle.ResolveWhistle;
import org.huiyin.whistle.SignWhistle;
import org.springframework.stereotype.Component;

/** What a department does with a rehearsal whistle, from the signature to the resolution. */
@Component
class WhistleAnswering {

    private final SignWhistle signing;
    private final ContactSubdistrict contacting;
    private final OnSite onSite;
    private final ResolveWhistle resolving;
    private final WhistleRows rows;
    private final RehearsalCast cast;

    WhistleAnswering(
            SignWhistle signing,
            ContactSubdistrict contacting,
            OnSite onSite,
            ResolveWhistle resolving,
            WhistleRows rows,
            RehearsalCast cast) {
        this.signing = signing;
        this.contacting = contacting;
        this.onSite = onSite;
        this.resolving = resolving;
        this.rows = rows;
        this.cast = cast;
    }

    /** Reporting in with a photograph, and what is done there. */
    @Component
    static class OnSite {

        private final AddAttachment attach;
        private final ReportIn reporting;
        private final NoteMeasure noting;

        OnSite(AddAttachment attach, ReportIn reporting, NoteMeasure noting) {
            this.attach = attach;
            this.reporting = reporting;
            this.noting = noting;
        }
    }

    void upTo(WhistleStage stage, String tenant, Part part, String place) {
        if (stage.reaches(WhistleStage.SIGNED)) {
            signing.sign(liaison(tenant, part), new SignWhistle.Command(part.id(), version(tenant, part)));
        }
        if (stage.reaches(WhistleStage.CONTACTED)) {
            contacting.contact(
                    handler(tenant, part),
                    new ContactSubdistrict.Command(part.id(), version(tenant, part), "已与街道值班室通话，约定到场时间。"));
        }
        if (stage.reaches(WhistleStage.REPORTED_IN)) {
            reportedIn(tenant, part, place);
        }
        if (stage.reaches(WhistleStage.HANDLING)) {
            onSite.noting.note(
                    handler(tenant, part),
                    new NoteMeasure.Command(part.id(), version(tenant, part), "现场核实，已设置警示，通知责任单位整改。"));
        }
        if (stage.reaches(WhistleStage.RESOLVED)) {
            resolving.resolve(
                    handler(tenant, part),
                    new ResolveWhistle.Command(part.id(), version(tenant, part), "责任单位已整改到位，现场恢复。"));
        }
    }

    private void reportedIn(String tenant, Part part, String place) {
        Actor handler = handler(tenant, part);
        onSite.attach.add(
                handler,
                new AddAttachment.Command(
                        part.id(), "WHISTLE_REPORT_IN", "样例照片.png", "image/png", SamplePhoto.bytes()));
        onSite.reporting.reportIn(handler, new ReportIn.Command(part.id(), version(tenant, part), place, null, null));
    }

    private int version(String tenant, Part part) {
        return rows.partVersion(tenant, part.id());
    }

    private Actor liaison(String tenant, Part part) {
        return cast.holder(tenant, Role.DEPARTMENT_LIAISON, part.organ());
    }

    private Actor handler(String tenant, Part part) {
        return cast.holder(tenant, Role.DEPARTMENT_HANDLER, part.organ());
    }
}
