package org.huiyin.identity;

import java.util.Collection;
import java.util.Set;

/** Who can be reached in the program: people with an account that no administrator has locked. */
public interface AccountHolders {

    /** @return those of the persons who hold such an account */
    Set<String> among(String tenant, Collection<String> persons);
}
