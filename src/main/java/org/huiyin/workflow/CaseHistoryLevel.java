package org.huiyin.workflow;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.*;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/** Process instances, incidents and failed jobs; tasks are in our work items, everything else is in our journal. */
final class CaseHistoryLevel implements HistoryLevel {
    private static final Set<HistoryEventType> KEPT = Set.of(
            PROCESS_INSTANCE_START,
            PROCESS_INSTANCE_UPDATE,
            PROCESS_INSTANCE_MIGRATE,
            PROCESS_INSTANCE_END,
            INCIDENT_CREATE,
            INCIDENT_UPDATE,
            INCIDENT_MIGRATE,
            INCIDENT_RESOLVE,
            INCIDENT_DELETE,
            JOB_FAIL);

    @Override
    public int getId() {
        return 4201;
    }

    @Override
    public String getName() {
        return "huiyin";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return KEPT.contains(type);
    }
}
