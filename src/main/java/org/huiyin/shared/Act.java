package org.huiyin.shared;

import java.util.Set;

/** One line of the permission matrix; each module lists its acts in an enum that implements this. */
public interface Act {

    String name();

    Set<Role> roles();
}
