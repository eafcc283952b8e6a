package org.huiyin.whistle.sources;

import java.util.Optional;
import org.huiyin.proposal.HandedIn;
import org.huiyin.whistle.sources.persistence.WordRows;
import org.springframework.stereotype.Component;

/** Finds proposals and whistles by what others call them. */
@Component
public class PrintedNumbers {

    private final WordRows rows;
    private final HandedIn register;

    PrintedNumbers(WordRows rows, HandedIn register) {
        this.rows = rows;
        this.register = register;
    }

    /** @param number as printed */
    public Optional<String> numbered(String tenant, String number) {
        return rows.proposalNumbered(tenant, number.strip());
    }

    /** By the reference under which a source handed it in. */
    public Optional<String> handedIn(String tenant, String source, String reference) {
        return register.find(tenant, source, reference);
    }

    /** @param number as printed on the whistle @return its id */
    public Optional<String> whistle(String tenant, String number) {
        return rows.whistleNumbered(tenant, number.strip());
    }
}
