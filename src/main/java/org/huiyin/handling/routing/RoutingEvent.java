package org.huiyin.handling.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What a district settles about who is charged with what; stands in the district's own history. */
public sealed interface RoutingEvent extends DomainEvent {

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

    /** 调整职责清单 @param before what was in force until then */
    record DutiesChanged(
            Actor actor, String organ, List<String> before, List<String> duties, String basis, LocalDate validFrom)
            implements RoutingEvent {}
}
