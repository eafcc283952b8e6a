package org.huiyin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads the record. Writing is done by publishing a {@link DomainEvent} inside a transaction. */
public interface Journal {

    /** Rows of a subject, newest first. */
    List<Row> of(String tenant, String subjectType, String subjectId, Set<DomainEvent.Visibility> visible);

    /**
     * Every row of a subject as one line of JSON, oldest first, with what its hash is made of; for keeping outside of the database. What
     * the running transaction has noted so far is among them.
     */
    List<String> export(String tenant, String subjectType, String subjectId);

    /** Checks the hash chain of one subject (or of all when null) and tells the first broken row, if any. */
    List<Broken> verify(String tenant, String subjectId);

    record Row(
            long id,
            String tenant,
            String subjectType,
            String subjectId,
            long sequence,
            String type,
            Instant at,
            String person,
            String personName,
            String role,
            String organ,
            String organName,
            String onBehalfOf,
            String door,
            DomainEvent.Visibility visibility,
            JsonNode data) {}

    record Broken(String tenant, String subjectId, long sequence, String why) {}
}
