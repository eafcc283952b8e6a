package org.huiyin.identity.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.shared.Actor;

/** The list's table; changes reach the directory with the commit. */
public interface Bodies {

    /**
     * A body and how it came on the list.
     *
     * @param basis by which paper, or null when the district's file lists it
     * @param endedFor why it was ended, or null
     */
    record Row(ProposingBody body, String basis, String addedByName, String endedFor, String endedByName) {}

    /** By kind, in the order they were listed; those that were ended too. */
    List<Row> all(String tenant);

    /** The row is locked, so that two who end it follow one another. */
    Optional<Row> lock(String tenant, long id);

    /** @return empty when such a body is on the list, or will be, on that day */
    Optional<Long> add(Actor by, AddBody.Command command, LocalDate from);

    void end(Actor by, long id, LocalDate to, String reason);
}
