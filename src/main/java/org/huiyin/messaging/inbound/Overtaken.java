package org.huiyin.messaging.inbound;

import org.springframework.dao.ConcurrencyFailureException;

/** Another transaction has entered the same event meanwhile: all is rolled back, and the next try finds it in the inbox. */
class Overtaken extends ConcurrencyFailureException {

    Overtaken(int known, int wanted) {
        super("only " + known + " of " + wanted + " events are new to the inbox");
    }
}
