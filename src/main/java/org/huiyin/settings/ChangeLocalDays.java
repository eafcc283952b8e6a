package org.huiyin.settings;

import org.huiyin.calendar.ChangeLaw;
import org.huiyin.calendar.DeclareLocalDay;
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.calendar.LawBook;
import org.huiyin.settings.SettingsEvent.LocalDaysDeclared;
import org.huiyin.settings.SettingsEvent.LocalDaysRevoked;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Recalculation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 本区停工日: the supervision office declares days on which the own district stops work, or takes them back; told before, then done. */
@Service
public class ChangeLocalDays {

    private final DeclareLocalDay days;
    private final ChangeLaw law;
    private final Recalculation recalculation;
    private final ParameterWords words;
    private final ApplicationEventPublisher events;

    ChangeLocalDays(
            DeclareLocalDay days,
            ChangeLaw law,
            Recalculation recalculation,
            ParameterWords words,
            ApplicationEventPublisher events) {
        this.days = days;
        this.law = law;
        this.recalculation = recalculation;
        this.words = words;
        this.events = events;
    }

    /** @param revoke takes days back instead of declaring them */
    public record Command(Days days, boolean revoke) {}

    /** Writes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, Command command) {
        actor.require(SettingsAct.CHANGE_LOCAL_DAYS);
        return preview(actor, law.now(), command);
    }

    private Preview preview(Actor actor, LawBook now, Command command) {
        String tenant = actor.tenant();
        LawBook after = command.revoke()
                ? now.withoutLocalDays(tenant, days.toRevoke(tenant, command.days()))
                : now.withLocalDays(
                        tenant,
                        days.toDeclare(tenant, command.days()),
                        command.days().ground());
        return Preview.of(recalculation.plan(tenant, now, after));
    }

    /** @throws BusinessException STALE when it would move other deadlines now than the confirmed preview said */
    @Transactional
    public Preview apply(Actor actor, Command command, String print) {
        actor.require(SettingsAct.CHANGE_LOCAL_DAYS);
        LawBook now = law.hold();
        Preview preview = preview(actor, now, command);
        if (!preview.print().equals(print)) {
            throw BusinessException.stale("error.settings.moved");
        }
        Days span = command.days();
        int moved = preview.moves().size();
        if (command.revoke()) {
            days.revoke(actor, span, now, words.reasonOfDays("settings.reason.revoked", span));
            events.publishEvent(new LocalDaysRevoked(actor, span.from(), span.to(), span.ground(), moved));
        } else {
            days.declare(actor, span, now, words.reasonOfDays("settings.reason.declared", span));
            events.publishEvent(new LocalDaysDeclared(actor, span.from(), span.to(), span.ground(), moved));
        }
        return preview;
    }
}
