package org.huiyin.whistle;

import java.time.Instant;
import java.util.List;
import org.huiyin.documents.AttachmentList;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.Item;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** What hangs on a whistle beside its rows: pictures, running clocks, milestones, the result. */
@Component
class WhistleExtras {

    private final WhistlePhotos photos;
    private final ReportInPhotos reportIn;
    private final WhistleClocks clocks;
    private final WhistleResult results;
    private final Milestones milestones;

    WhistleExtras(
            WhistlePhotos photos,
            ReportInPhotos reportIn,
            WhistleClocks clocks,
            WhistleResult results,
            Milestones milestones) {
        this.photos = photos;
        this.reportIn = reportIn;
        this.clocks = clocks;
        this.results = results;
        this.milestones = milestones;
    }

    AttachmentList photos(Actor actor, Whistle w) {
        return photos.of(actor, w);
    }

    AttachmentList reportInPhotos(Actor actor, WhistlePart p) {
        return reportIn.of(actor, p);
    }

    List<Deadline> clocks(Whistle w) {
        return clocks.running(w.tenant(), w.id());
    }

    List<Item> milestones(Whistle w) {
        return milestones.of(w);
    }

    Instant disputeUntil(Whistle w, WhistlePart p) {
        return clocks.disputeUntil(w, p);
    }

    boolean disputable(Whistle w, WhistlePart p) {
        return clocks.disputable(w, p);
    }

    int mostHours(Whistle w) {
        return clocks.mostHours(w);
    }

    String result(Whistle w) {
        return results.of(w.tenant(), w.id());
    }
}
