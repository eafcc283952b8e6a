package org.huiyin.settings;

import org.huiyin.calendar.ImportHolidayNotice;
import org.huiyin.calendar.LawBooks;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that came with a new version of the program counts for the deadlines that run already, as soon as it has started. */
@Component
class RecountShippedNotices {

    private final ImportHolidayNotice notices;
    private final LawBooks books;
    private final TransactionTemplate transactions;

    RecountShippedNotices(ImportHolidayNotice notices, LawBooks books, TransactionTemplate transactions) {
        this.notices = notices;
        this.books = books;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        while (Boolean.TRUE.equals(transactions.execute(status -> countNext()))) {
            // the next year in a transaction of its own
        }
    }

    boolean countNext() {
        var next = notices.nextUncounted();
        next.ifPresent(notice -> notices.counted(
                Actor.system("*", Door.SYSTEM), notice, books.now().withoutNotice(notice.year())));
        return next.isPresent();
    }
}
