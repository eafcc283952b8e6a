package org.huiyin.messaging;

import java.util.Optional;
import java.util.Set;

/** The register of systems that may send events: each speaks for one organ of one tenant and may send the types named. */
public interface Sources {

    /** Registers, or replaces what was registered under the same source. */
    void register(Source s);

    Optional<Source> find(String source);

    /**
     * @param proposerActs the congress's or CPPCC's own system: may carry acts of proposers
     */
    record Source(String source, String tenant, String organ, Set<String> types, boolean proposerActs) {}
}
