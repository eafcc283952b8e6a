package org.huiyin.messaging.outbound;

import java.util.Map;

/** One event waiting to be published. */
record OutboxRow(long id, String topic, String key, Map<String, String> headers, byte[] payload) {

    /** Rows of one lane leave one after the other. Rows without a key owe nobody an order. */
    String lane() {
        return key == null ? topic + "#" + id : topic + "/" + key;
    }
}
