package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;

/**
 * Work that hangs on no proposal and therefore stands in no proposal's rows: ladders, items. Modules above supply a bean for each
 * kind of subject; it gets a tab of its own in the worklist of those who are asked.
 */
public interface FurtherWork {

    /** Its name in addresses and messages: worklist.further.ladders, /worklist/further/ladders. */
    String name();

    /** Keys of the processes whose tasks lie there. */
    List<String> processes();

    /** What these subjects are, by id; who is unknown is left out. */
    Map<String, Subject> describe(Actor actor, Collection<String> subjectIds);

    /**
     * @param number how people call it
     * @param title what it is about
     * @param link page on which the act waits
     */
    record Subject(String number, String title, String link) {}

    /**
     * A task that waits for somebody.
     *
     * @param element the task
     * @param due last day of the subject's nearest open deadline, or null
     * @param overdueFrom from then on it is late; beyond all days without a deadline
     * @param provisional the deadline is estimated
     */
    record Waiting(
            String taskId,
            String subjectId,
            String element,
            Instant since,
            LocalDate due,
            Instant warnFrom,
            Instant overdueFrom,
            boolean provisional) {}
}
