package org.huiyin.commitment;

import java.util.List;
import org.huiyin.commitment.persistence.CommitmentLedger;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Promises reported kept of which a proposer is to say whether they are; in templates {@code @promisesToConfirm}. */
@Component("promisesToConfirm")
public class PromisesToConfirm {

    private final CommitmentLedger ledger;
    private final Directory directory;

    PromisesToConfirm(CommitmentLedger ledger, Directory directory) {
        this.ledger = ledger;
        this.directory = directory;
    }

    public record Line(String id, String matter, String organName, String subject) {}

    public List<Line> of(Actor actor) {
        return actor.may(CommitmentAct.CONFIRM_COMMITMENT)
                ? ledger.reportedTo(actor.tenant(), actor.person()).stream()
                        .map(row -> line(actor.tenant(), row))
                        .toList()
                : List.of();
    }

    private Line line(String tenant, LedgerRow row) {
        String organ = directory.shortName(tenant, row.organ());
        return new Line(row.id(), row.matter(), organ, row.subject());
    }
}
