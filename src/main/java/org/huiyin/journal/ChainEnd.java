package org.huiyin.journal;

import java.security.SecureRandom;

/** The end of a subject's chain while rows are added to it; its row is locked. */
final class ChainEnd {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Subject subject;
    private long sequence;
    private byte[] hash;

    /** Whose chain it is. */
    record Subject(String tenant, String type, String id) {}

    ChainEnd(Subject subject, long sequence, byte[] hash) {
        this.subject = subject;
        this.sequence = sequence;
        this.hash = hash;
    }

    Link add(Happened happened) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String payload = JournalJson.text(happened.data());
        byte[] payloadHash = JournalEntry.payloadHash(salt, payload);
        JournalEntry entry = happened.entry(++sequence);
        byte[] previous = hash;
        hash = entry.hash(previous, payloadHash);
        return new Link(entry, salt, payload, payloadHash, previous, hash);
    }

    Subject subject() {
        return subject;
    }

    long sequence() {
        return sequence;
    }

    byte[] hash() {
        return hash;
    }
}
