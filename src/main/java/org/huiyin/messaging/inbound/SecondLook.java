package org.huiyin.messaging.inbound;

import org.huiyin.shared.BusinessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a kept event through the whole examination again: by the clock while it is parked, or because the event desk says so. */
@Component
public class SecondLook {

    private static final Logger log = LoggerFactory.getLogger(SecondLook.class);

    private final SecondLookTransactions transactions;

    SecondLook(SecondLookTransactions transactions) {
        this.transactions = transactions;
    }

    /** Of a parked, refused or expired event; others are left alone. */
    public void at(long id) {
        try {
            transactions.pass(id);
        } catch (BusinessException refusal) {
            transactions.refuse(id, refusal);
        } catch (RuntimeException fault) {
            log.warn("Kept event {} failed again", id, fault);
            transactions.keepParked(id);
        }
    }
}
