package org.huiyin.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.huiyin.shared.Actor;

/**
 * What a row of the chain says in clear: everything that is hashed beside the payload's own hash, and the trace, which is not: it
 * is a word of technique for finding log lines, no part of who did what when.
 */
record JournalEntry(
        String tenant,
        String subjectType,
        String subjectId,
        long sequence,
        String event,
        Instant at,
        Actor actor,
        String visibility,
        String processKey,
        String elementId,
        String trace) {

    static final byte[] NOTHING_BEFORE = new byte[32];

    JournalEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    byte[] hash(byte[] previous, byte[] payloadHash) {
        MessageDigest digest = sha256();
        digest.update(previous);
        for (String part : parts()) {
            // length first, so that no two different rows read the same
            digest.update(
                    part == null
                            ? "-".getBytes(StandardCharsets.UTF_8)
                            : (part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest(payloadHash);
    }

    static byte[] payloadHash(byte[] salt, String payload) {
        MessageDigest digest = sha256();
        digest.update(salt);
        return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> parts() {
        return Arrays.asList(
                tenant,
                subjectType,
                subjectId,
                String.valueOf(sequence),
                event,
                at.toString(),
                actor.person(),
                actor.personName(),
                actor.role() == null ? null : actor.role().name(),
                actor.organ(),
                actor.organName(),
                actor.represented(),
                actor.door().name(),
                visibility,
                processKey,
                elementId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
