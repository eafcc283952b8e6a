package org.huiyin.whistle.sources;

import java.time.Instant;

/**
 * A photo that stays where it was taken; only its address is kept.
 *
 * @param takenAt null when the sender does not say
 */
public record Photo(String uri, Instant takenAt) {

    /** Whether a browser may be led there. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean link() {
        return uri.startsWith("https://") || uri.startsWith("http://");
    }
}
