package org.huiyin.benchmark;

/** One of those measured side by side. */
interface Contestant {

    String name();

    /** Does so much work, checks that it is really done, and says how long it took. */
    double seconds(int amount) throws Exception;
}
