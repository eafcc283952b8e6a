package org.huiyin.calendar;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the law is changed: one after the other, each on what the one before has left. */
@Service
public class ChangeLaw {

    private final JdbcDeadlineParameters table;
    private final DeadlineParameters parameters;
    private final WorkingCalendars calendars;
    private final LawBooks books;

    ChangeLaw(JdbcDeadlineParameters table, DeadlineParameters parameters, WorkingCalendars calendars, LawBooks books) {
        this.table = table;
        this.parameters = parameters;
        this.calendars = calendars;
        this.books = books;
    }

    public LawBook now() {
        return books.now();
    }

    /** The law as it is now, also when another node has just changed it; nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LawBook hold() {
        table.lock();
        parameters.changed();
        calendars.changed();
        return books.now();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ParameterRow version, String person) {
        table.insert(version, person);
        parameters.changed();
    }
}
