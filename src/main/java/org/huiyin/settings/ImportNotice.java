package org.huiyin.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.calendar.CalendarDayChange;
import org.huiyin.calendar.ChangeLaw;
import org.huiyin.calendar.HolidayNotice;
import org.huiyin.calendar.ImportHolidayNotice;
import org.huiyin.calendar.LawBook;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Tenant;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.settings.SettingsEvent.HolidayNoticeImported;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.workflow.Recalculation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The State Council's notice for a year, from a file: first what it would change, then in force. It is one text for the whole
 * country, so an administrator brings it in for every district of the installation; a supervision office may only try it.
 */
@Service
public class ImportNotice {

    private final HolidayNoticeFile files;
    private final ImportHolidayNotice notices;
    private final ChangeLaw law;
    private final Recalculation recalculation;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    ImportNotice(
            HolidayNoticeFile files,
            ImportHolidayNotice notices,
            ChangeLaw law,
            Recalculation recalculation,
            Directory directory,
            ApplicationEventPublisher events) {
        this.files = files;
        this.notices = notices;
        this.law = law;
        this.recalculation = recalculation;
        this.directory = directory;
        this.events = events;
    }

    /**
     * @param days days that become something else than they are now
     * @param districts what moves, by the district's name; an administrator sees no proposals, so numbers only
     * @param own the own district's deadlines, for a supervision office; else null
     */
    public record Trial(
            HolidayNotice notice,
            boolean replaces,
            List<CalendarDayChange> days,
            Map<String, Count> districts,
            Preview own,
            String print) {}

    public record Count(int moved, long firm, long later, long earlier, long turningRed) {

        static Count of(Preview preview) {
            return new Count(
                    preview.moves().size(), preview.firm(), preview.later(), preview.earlier(), preview.turningRed());
        }
    }

    /** Writes nothing. */
    @Transactional(readOnly = true)
    public Trial dryRun(Actor actor, String json) {
        actor.require(SettingsAct.TRY_NOTICE);
        HolidayNotice notice = files.read(json);
        return trial(actor, notice, law.now());
    }

    /** @throws BusinessException STALE when it would move other deadlines now than the confirmed trial said */
    @Transactional
    public Trial apply(Actor actor, String json, String print) {
        actor.require(SettingsAct.IMPORT_NOTICE);
        HolidayNotice notice = files.read(json);
        LawBook now = law.hold();
        Trial trial = trial(actor, notice, now);
        if (!trial.print().equals(print)) {
            throw BusinessException.stale("error.settings.moved");
        }
        notices.importNotice(actor, notice, now);
        for (Tenant tenant : directory.tenants()) {
            Count count = trial.districts().get(tenant.name());
            events.publishEvent(new HolidayNoticeImported(
                    IdentityEvent.in(tenant.code(), actor), notice.year(), notice.notice(), count.moved(), (int)
                            count.firm()));
        }
        return trial;
    }

    private Trial trial(Actor actor, HolidayNotice notice, LawBook now) {
        LawBook after = now.with(notice);
        boolean administrator = actor.role() == Role.ADMINISTRATOR;
        Map<String, Count> districts = new LinkedHashMap<>();
        List<String> prints = new ArrayList<>(List.of(notice.toString()));
        Preview own = null;
        for (Tenant tenant : directory.tenants()) {
            if (!administrator && !tenant.code().equals(actor.tenant())) {
                continue;
            }
            Preview preview = Preview.of(recalculation.plan(tenant.code(), now, after));
            districts.put(tenant.name(), Count.of(preview));
            prints.add(preview.print());
            own = administrator ? null : preview;
        }
        return new Trial(
                notice,
                now.notice(notice.year()) != null,
                now.differences(after, LocalDate.of(notice.year() - 1, 12, 1), LocalDate.of(notice.year(), 12, 31)),
                districts,
                own,
                Recalculation.printOf(prints));
    }
}
