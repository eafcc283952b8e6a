package org.huiyin.handling;

import java.util.List;
import org.huiyin.shared.Actor;

/** Which proposals stand on the ladder of escalation, for the register's filter; whoever keeps ladders supplies the bean. */
public interface RaisedProposals {

    /**
     * Those whose highest open ladder, of what this post may see, stands there.
     *
     * @throws org.huiyin.shared.BusinessException FORBIDDEN for whom there is no ladder
     */
    List<String> on(Actor actor, RaisedLevel level);
}
