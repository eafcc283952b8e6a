package org.huiyin.proposal;

import java.util.List;
import java.util.Optional;

/** People's drafts; each sees only their own. */
public interface Drafts {

    /** @return false when the id belongs to somebody else or is handed in already: then nothing is changed */
    boolean save(Draft draft);

    /** Stores the draft as handed in. @return false as for {@link #save} */
    boolean submit(Draft draft);

    Optional<Draft> find(String tenant, String id);

    /** Not yet handed in, last saved first. */
    List<Draft> open(String tenant, String person);

    /** Removes a draft that is not handed in. */
    void discard(String tenant, String id, String person);
}
