package org.huiyin.workflow;

import java.util.Collection;
import java.util.Map;
import org.huiyin.calendar.CaseFacts;

/** Tells of many subjects at once what their deadlines hang on; answered by the module that keeps the subjects. */
public interface CaseBook {

    /** Those that are known, by their id. */
    Map<String, Case> of(String tenant, Collection<String> subjectIds);

    /** Takes hold of them as every act on one does, so that their deadlines and no act run into each other. */
    void lock(String tenant, Collection<String> subjectIds);

    /** @param number as printed, null before docketing */
    record Case(String subjectId, String number, String subject, CaseFacts facts) {}
}
