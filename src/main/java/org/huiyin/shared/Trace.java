package org.huiyin.shared;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The number under which one course of things is found again everywhere: in the header of an event, in every line of the log, in
 * the inbox, on journal rows and in the headers of what is published. It is the trace id of W3C Trace Context and stands in the
 * MDC of the thread that works on it.
 */
public final class Trace {

    /** The header of HTTP requests and of Kafka records. */
    public static final String HEADER = "traceparent";

    /** Its name in the MDC, and so in the log pattern. */
    public static final String MDC_KEY = "traceId";

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** Of the work this thread is doing, or null. */
    public static String current() {
        return MDC.get(MDC_KEY);
    }

    public static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The trace id of a well-formed traceparent. */
    public static Optional<String> of(String traceparent) {
        Matcher parts = PARENT.matcher(traceparent == null ? "" : traceparent.strip());
        boolean usable = parts.matches()
                && !parts.group(1).equals(NO_TRACE)
                && !parts.group(2).equals(NO_SPAN);
        return usable ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** A traceparent for what is sent on; its span stands for nothing but this message. */
    public static String parent(String trace) {
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-" + trace + "-" + HexFormat.of().toHexDigits(span) + "-01";
    }

    /** This thread works on the trace until the scope is closed; scopes may lie in one another. */
    public static Scope open(String trace) {
        Scope scope = new Scope(current());
        put(trace);
        return scope;
    }

    private static void put(String trace) {
        if (trace == null) {
            MDC.remove(MDC_KEY);
        } else {
            MDC.put(MDC_KEY, trace);
        }
    }

    /** Gives the thread back the trace it had before. */
    public record Scope(String before) implements AutoCloseable {
        @Override
        public void close() {
            put(before);
        }
    }
}
