package org.huiyin.workflow;

import java.util.Collection;
import java.util.Map;

/** How people call a subject; answered by the module that registers the subjects. */
public interface SubjectNumbers {

    /** @return number per id; who has none yet is left out */
    Map<String, String> of(String tenant, Collection<String> subjectIds);
}
