package org.huiyin.whistle.sources;

import java.util.List;

/**
 * One fact a request rests on, kept as it was at that time.
 *
 * @param code key of its sentence in the message files
 */
public record Fact(String code, List<String> args) {

    public static Fact of(String code, String... args) {
        return new Fact("whistle.fact." + code, List.of(args));
    }
}
