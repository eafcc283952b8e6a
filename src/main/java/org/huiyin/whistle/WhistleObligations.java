package org.huiyin.whistle;

import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.supervision.ObligationFacts;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.workflow.Obligation;
import org.springframework.stereotype.Component;

/** Who owes what a whistle's clock counts: the department, the sub-district, or the command centre. */
@Component
class WhistleObligations implements ObligationFacts {

    private final Whistles whistles;
    private final WhistleParts parts;
    private final WhistleDisputes disputes;
    private final Directory directory;

    WhistleObligations(Whistles whistles, WhistleParts parts, WhistleDisputes disputes, Directory directory) {
        this.whistles = whistles;
        this.parts = parts;
        this.disputes = disputes;
        this.directory = directory;
    }

    @Override
    public boolean knows(String subjectType) {
        return WhistleEvent.SUBJECT.equals(subjectType);
    }

    @Override
    public Optional<Facts> of(String tenant, Obligation obligation) {
        return whistles.find(tenant, obligation.subjectId()).flatMap(w -> organ(w, obligation)
                .map(organ -> new Facts(
                        organ, w.proposals().isEmpty() ? null : w.proposals().get(0), title(w), w.emergency())));
    }

    private static String title(Whistle w) {
        return w.number() == null ? w.title() : w.number() + " " + w.title();
    }

    /** Who rules after the command centre is the ladder's own top: nobody chases the establishment office or the leaders. */
    private Optional<String> organ(Whistle w, Obligation o) {
        return switch (o.kind()) {
            case WhistleClocks.REVIEW, WhistleClocks.VERIFY -> Optional.of(w.subdistrict());
            case WhistleClocks.TRIAGE -> centre(w);
            case WhistleClocks.DISPUTE -> disputes.open(w.tenant(), o.scopeId())
                    .filter(d -> d.level() == Level.CENTRE)
                    .flatMap(d -> centre(w));
            default -> Optional.ofNullable(o.scopeId())
                    .flatMap(part -> parts.find(w.tenant(), part))
                    .map(WhistlePart::organ);
        };
    }

    private Optional<String> centre(Whistle w) {
        return directory.organs(w.tenant()).stream()
                .filter(organ -> organ.kind() == Directory.OrganKind.COMMAND_CENTRE)
                .map(Directory.Organ::code)
                .findFirst();
    }
}
