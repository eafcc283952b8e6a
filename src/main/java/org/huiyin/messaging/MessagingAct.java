package org.huiyin.messaging;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** Acts at the event desk and who may do them. */
public enum MessagingAct implements Act {
    SEE_EVENTS,
    RETRY_EVENT,
    CLOSE_EVENT;

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
