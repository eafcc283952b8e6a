package org.huiyin.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For those who only hear of what happened, in a group of their own: a whole poll at once, after a fault one by one. What fails by
 * itself is left aside with an error in the log, so that it never stops those behind it; what the surroundings refuse (database,
 * broker) is thrown on, to be heard again until it goes.
 */
public final class Hearing {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private Hearing() {}

    /** A header's words, or null. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * @param reader may hear the same again
     * @param name what the log calls one of them
     */
    public static <T> void of(List<T> told, Consumer<List<T>> reader, Function<T, String> name) {
        try {
            reader.accept(told);
        } catch (RuntimeException fault) {
            if (Faults.ofSurroundings(fault)) {
                throw fault;
            }
            if (told.size() == 1) {
                log.error("{} is left aside", name.apply(told.get(0)), fault);
                return;
            }
            log.info("{} events are heard again one by one: {}", told.size(), fault.toString());
            told.forEach(one -> of(List.of(one), reader, name));
        }
    }
}
