package org.huiyin.messaging;

import java.util.Optional;
import java.util.Set;

/** The systems whose events are believed: for which tenant and organ they speak, and what they may send. */
public interface Sources {

    void register(Source source);

    Optional<Source> find(String source);

    record Source(String source, String tenant, String organ, Set<String> types, boolean proposerActs) {}
}
