package org.huiyin.workflow;

import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.workflow.Trail.Run;

/** Who may see where a subject stands; answered by the module that owns the subject's pages. */
public interface SubjectAccess {

    /** Whose subjects it answers for, as the journal names them: PROPOSAL, WHISTLE. */
    default String subjectType() {
        return "PROPOSAL";
    }

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND or FORBIDDEN when the actor may not see the subject */
    void requireVisible(Actor actor, String subjectId);

    /** Whether the actor may see the departments' inner steps. */
    boolean insider(Actor actor, String subjectId);

    /** Of the subject's runs those an insider may see, each with the department whose part it is. */
    default List<Run> shown(Actor actor, String subjectId, List<Run> runs) {
        return runs;
    }
}
