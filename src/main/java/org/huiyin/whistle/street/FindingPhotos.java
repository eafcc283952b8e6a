package org.huiyin.whistle.street;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.whistle.street.persistence.FindingRows;
import org.springframework.stereotype.Component;

/** 巡查照片: hung on a finding by its sub-district while it is open. */
@Component
class FindingPhotos implements AttachmentAccess {

    static final String PURPOSE = "STREET_FINDING";

    private final Attachments attachments;
    private final FindingRows findings;

    FindingPhotos(Attachments attachments, FindingRows findings) {
        this.attachments = attachments;
        this.findings = findings;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Finding finding = get(tenant, subjectId);
        return new Place("ROAD", finding.roadId(), "/streets/" + finding.roadId() + "#finding-" + finding.id());
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        Finding finding = get(actor.tenant(), attachment.subjectId());
        boolean ofSubdistrict = actor.role() == Role.SUBDISTRICT_STAFF
                || actor.role() == Role.SUBDISTRICT_LEADER
                || actor.role() == Role.SUBDISTRICT_CONGRESS_OFFICE
                || actor.role() == Role.DEPARTMENT_DEPUTY_LEADER;
        if (!actor.may(StreetAct.SEE_STREETS)
                || ofSubdistrict && !finding.subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound("error.attachment.notFound");
        }
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(StreetAct.PATROL_STREETS);
        Finding finding = get(actor.tenant(), subjectId);
        if (!finding.subdistrict().equals(actor.organ())) {
            throw BusinessException.notFound("error.street.finding.unknown");
        }
        if (!finding.open()) {
            throw BusinessException.gateClosed("error.street.finding.state");
        }
    }

    AttachmentList of(Actor actor, Finding finding) {
        boolean mayAdd = finding.open()
                && actor.may(StreetAct.PATROL_STREETS)
                && finding.subdistrict().equals(actor.organ());
        return attachments.list(actor, finding.id(), PURPOSE, mayAdd);
    }

    private Finding get(String tenant, String id) {
        return findings.find(tenant, id).orElseThrow(() -> BusinessException.notFound("error.street.finding.unknown"));
    }
}
