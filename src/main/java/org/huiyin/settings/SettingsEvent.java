package org.huiyin.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** Something that happened to a district's law; stands in the history of the district. */
public sealed interface SettingsEvent extends DomainEvent {

    @Override
    @JsonIgnore
    default String subjectType() {
        return "TENANT";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return actor().tenant();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /**
     * 设定参数
     *
     * @param kind null = suggestions and proposals alike; so with term and session
     * @param before what was in force there until then, as the page writes it
     * @param value what is from then on
     * @param running whether running deadlines were counted anew
     * @param moved how many of them moved
     */
    record ParameterSet(
            Actor actor,
            String code,
            String kind,
            Integer term,
            Integer session,
            String before,
            String value,
            String basis,
            LocalDate validFrom,
            boolean running,
            int moved)
            implements SettingsEvent {}

    /**
     * 导入放假通知
     *
     * @param moved running deadlines of this district that moved
     * @param firm those of them that were estimated and are firm now
     */
    record HolidayNoticeImported(Actor actor, int year, String notice, int moved, int firm) implements SettingsEvent {}

    /** 另定本区停工日 */
    record LocalDaysDeclared(Actor actor, LocalDate from, LocalDate to, String ground, int moved)
            implements SettingsEvent {}

    /** 撤销本区停工日 */
    record LocalDaysRevoked(Actor actor, LocalDate from, LocalDate to, String ground, int moved)
            implements SettingsEvent {}
}
