package org.huiyin.workflow;

import org.huiyin.shared.Actor;

<<<<<<< HEAD
/** Who may see where a subject stands; answered by the module that owns the subject's pages. */
public interface SubjectAccess {

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND or FORBIDDEN when the actor may not see the subject */
    void requireVisible(Actor actor, String subjectId);

    /** Whether the actor may see the departments' inner steps. */
=======
/** Whether a viewer may see a subject; answered by the module that owns it. */
public interface SubjectAccess {

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when the viewer may not see it or it does not exist */
    void requireVisible(Actor actor, String subjectId);

    /** Offices and departments see inner positions; proposers do not. */
>>>>>>> pages
    boolean insider(Actor actor, String subjectId);
}
