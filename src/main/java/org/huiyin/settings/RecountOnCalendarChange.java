package org.huiyin.settings;

import java.util.List;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.calendar.LawBook;
import org.huiyin.calendar.LawBooks;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Tenant;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.shared.Actor;
import org.huiyin.workflow.Recalculation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the running deadlines again when the calendar has changed, of one district or of all, in the same transaction. */
@Component
class RecountOnCalendarChange {

    private final Recalculation recalculation;
    private final LawBooks books;
    private final Directory directory;

    RecountOnCalendarChange(Recalculation recalculation, LawBooks books, Directory directory) {
        this.recalculation = recalculation;
        this.books = books;
        this.directory = directory;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        LawBook after = books.now();
        for (String tenant : concerned(changed)) {
            Actor actor = IdentityEvent.in(tenant, changed.actor());
            recalculation.apply(actor, recalculation.plan(tenant, changed.before(), after), changed.reason());
        }
    }

    private List<String> concerned(CalendarChanged changed) {
        return changed.tenant() == null
                ? directory.tenants().stream().map(Tenant::code).toList()
                : List.of(changed.tenant());
    }
}
