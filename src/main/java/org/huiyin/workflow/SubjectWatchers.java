package org.huiyin.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.workflow.CaseBook.Case;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those outside who know the subjects: tells all watchers, asks whoever keeps their facts; there may be none of either. */
@Component
class SubjectWatchers {

    private final ObjectProvider<SubjectWatcher> watchers;
    private final ObjectProvider<CaseBook> cases;

    SubjectWatchers(ObjectProvider<SubjectWatcher> watchers, ObjectProvider<CaseBook> cases) {
        this.watchers = watchers;
        this.cases = cases;
    }

    void touched(String tenant, String subjectId) {
        watchers.forEach(watcher -> watcher.touched(tenant, subjectId));
    }

    /** Which kind's, term's and session's parameters concern it. */
    ParameterScope scope(String tenant, String subjectId) {
        Case found = cases(tenant, List.of(subjectId)).get(subjectId);
        return found == null ? ParameterScope.ANY : found.facts().scope();
    }

    /** Book after book, each asked only for whom none before it knows. */
    Map<String, Case> cases(String tenant, Collection<String> subjectIds) {
        Map<String, Case> found = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>(subjectIds);
        for (CaseBook book : cases.orderedStream().toList()) {
            if (!missing.isEmpty()) {
                found.putAll(book.of(tenant, missing));
                missing.removeAll(found.keySet());
            }
        }
        return found;
    }

    void lock(String tenant, Collection<String> subjectIds) {
        cases.forEach(book -> book.lock(tenant, subjectIds));
    }
}
