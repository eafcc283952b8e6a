package org.huiyin.workflow;

import org.huiyin.shared.Actor;

/** Whether a viewer may see a subject; answered by the module that owns it. */
public interface SubjectAccess {

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when the viewer may not see it or it does not exist */
    void requireVisible(Actor actor, String subjectId);

    /** Offices and departments see inner positions; proposers do not. */
    boolean insider(Actor actor, String subjectId);
}
