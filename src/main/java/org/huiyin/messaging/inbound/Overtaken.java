package org.huiyin.messaging.inbound;

import org.springframework.dao.ConcurrencyFailureException;

/** An event has come into the inbox meanwhile: all is rolled back, and the next try finds it there. */
class Overtaken extends ConcurrencyFailureException {

    Overtaken(int known, int wanted) {
        super("only " + known + " of " + wanted + " events are new to the inbox");
    }
}
