package org.huiyin.workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells all watchers; there may be none. */
@Component
class SubjectWatchers {

    private final ObjectProvider<SubjectWatcher> watchers;

    SubjectWatchers(ObjectProvider<SubjectWatcher> watchers) {
        this.watchers = watchers;
    }

    void touched(String tenant, String subjectId) {
        watchers.forEach(watcher -> watcher.touched(tenant, subjectId));
    }
}
