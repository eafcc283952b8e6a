package org.huiyin.settings;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.calendar.ChangeLaw;
import org.huiyin.calendar.LawBook;
import org.huiyin.calendar.ParameterRow;
import org.huiyin.settings.ParameterCheck.Checked;
import org.huiyin.settings.SettingsEvent.ParameterSet;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Recalculation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a parameter for the own district from a day on: told first what it would move, then done as it was told. */
@Service
public class SetParameter {

    private final ParameterCheck check;
    private final ParameterWords words;
    private final ChangeLaw law;
    private final Recalculation recalculation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetParameter(
            ParameterCheck check,
            ParameterWords words,
            ChangeLaw law,
            Recalculation recalculation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.words = words;
        this.law = law;
        this.recalculation = recalculation;
        this.events = events;
        this.clock = clock;
    }

    /** Writes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, ParameterChange change) {
        actor.require(SettingsAct.SET_PARAMETER);
        return preview(actor, law.now(), version(actor, change));
    }

    private Preview preview(Actor actor, LawBook now, ParameterRow version) {
        return Preview.of(recalculation.plan(actor.tenant(), now, now.with(version)));
    }

    /**
     * @param print of the preview that was confirmed
     * @throws BusinessException STALE when it would move other deadlines now than it said
     */
    @Transactional
    public Preview apply(Actor actor, ParameterChange change, String print) {
        actor.require(SettingsAct.SET_PARAMETER);
        ParameterRow version = version(actor, change);
        LawBook now = law.hold();
        Preview preview = preview(actor, now, version);
        if (!preview.print().equals(print)) {
            throw BusinessException.stale("error.settings.moved");
        }
        law.add(version, actor.person());
        String reason = words.reason(version);
        recalculation.apply(actor, preview.changes(), reason);
        events.publishEvent(event(actor, now, version, preview.moves().size()));
        return preview;
    }

    private ParameterRow version(Actor actor, ParameterChange change) {
        Checked checked = check.check(actor.tenant(), change, ChinaTime.today(clock));
        return new ParameterRow(
                Long.MAX_VALUE,
                checked.parameter(),
                checked.scope(),
                change.running(),
                actor.personName(),
                clock.instant());
    }

    private ParameterSet event(Actor actor, LawBook before, ParameterRow version, int moved) {
        LocalDate from = version.parameter().validFrom();
        var replaced = before.parameter(
                actor.tenant(), version.scope(), version.parameter().code(), from);
        return new ParameterSet(
                actor,
                version.parameter().code(),
                version.scope().kind(),
                version.scope().term(),
                version.scope().session(),
                words.recorded(replaced),
                words.recorded(version.parameter()),
                version.parameter().basis(),
                from,
                version.running(),
                moved);
    }
}
