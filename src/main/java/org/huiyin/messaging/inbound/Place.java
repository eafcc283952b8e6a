package org.huiyin.messaging.inbound;

/**
 * Under which name and for which district an arrival stands in the inbox.
 *
 * @param tenant null when nobody knows its source
 */
record Place(Arrival arrival, Identity identity, String tenant) {

    Identity.Name name() {
        return identity.name();
    }
}
