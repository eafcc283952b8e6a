package org.huiyin.shared;

import java.util.UUID;

/** Makes ids. Random UUIDs: they are never guessed and need no round trip. */
public final class Ids {

    private Ids() {}

    public static String next() {
        return UUID.randomUUID().toString();
    }
}
