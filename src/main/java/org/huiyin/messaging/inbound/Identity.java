package org.huiyin.messaging.inbound;

import java.util.Comparator;

/**
 * Under which key an event stands in the inbox.
 *
 * @param known the sender's own source and id could be read; otherwise the key is its place in the topic
 */
record Identity(String source, String eventId, boolean known, String type) {

    private static final int LONGEST = 200;

    /** What the inbox keeps once. */
    record Name(String source, String eventId) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::source).thenComparing(Name::eventId);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    static Identity of(String source, String eventId, String type, Arrival arrival) {
        String kind = type == null ? null : Texts.cut(Texts.printable(type), LONGEST);
        if (usable(source) && usable(eventId)) {
            return new Identity(source, eventId, true, kind);
        }
        return new Identity("kafka:" + arrival.topic(), arrival.position(), false, kind);
    }

    Name name() {
        return new Name(source, eventId);
    }

    static boolean usable(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(c -> Texts.forbidden(c) || Character.isISOControl(c) || c == '\uFFFD');
    }
}
