package org.huiyin.supervision.items;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** What an item list can be made of: whoever has it says with what the form begins. */
public interface SourceOfItems {

    ItemSource source();

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND for whom there is no such thing */
    Given given(Actor actor, String id);

    /**
     * What the form begins with.
     *
     * @param heldOn null = today
     */
    record Given(String title, LocalDate heldOn, String minutes) {}
}
